package dev.scopekeeper.export;

import static dev.scopekeeper.export.DocumentRules.require;
import static dev.scopekeeper.export.DocumentRules.requireKnown;

import dev.scopekeeper.release.ScopeChange.Direction;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Rules for the releases of a document and their scope changes. */
record ScopeRules(ProjectDocument document) {

  void check(Set<UUID> releases, Set<UUID> cards) {
    var changes = document.scopeChanges();
    DocumentRules.ids("scopeChanges", changes, ProjectDocument.ScopeChange::id);
    for (var i = 0; i < changes.size(); i++) {
      var change = changes.get(i);
      var at = "#/scopeChanges/" + i;
      requireKnown(Optional.of(change.release()), releases, at + "/release");
      requireKnown(Optional.of(change.card()), cards, at + "/card");
      requireKnown(change.swap(), cards, at + "/swap");
    }
    var counts =
        changes.stream()
            .collect(
                Collectors.groupingBy(
                    change -> new Side(change.release(), change.direction()),
                    Collectors.counting()));
    for (var i = 0; i < document.releases().size(); i++) {
      release(document.releases().get(i), "#/releases/" + i, counts);
    }
  }

  /** One direction of scope changes of one release. */
  private record Side(UUID release, Direction direction) {}

  private static void release(ProjectDocument.Release release, String at, Map<Side, Long> counts) {
    var locked = release.lockedAt().isPresent();
    var shipped = release.shippedAt().isPresent();
    var fits =
        switch (release.state()) {
          case PLANNED -> !locked && !shipped;
          case LOCKED -> locked && !shipped;
          case SHIPPED -> locked && shipped;
        };
    require(fits, at + "/state", DocumentProblem.RELEASE_STATE_MISMATCH);
    require(
        release.scopeAdded() <= counts.getOrDefault(new Side(release.id(), Direction.ADDED), 0L),
        at + "/scopeAdded",
        DocumentProblem.TOO_FEW_SCOPE_CHANGES);
    require(
        release.scopeRemoved()
            <= counts.getOrDefault(new Side(release.id(), Direction.REMOVED), 0L),
        at + "/scopeRemoved",
        DocumentProblem.TOO_FEW_SCOPE_CHANGES);
  }
}
