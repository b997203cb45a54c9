package dev.scopekeeper.export;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.change.Ranks;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Rules for whole documents beyond the form of single values, so that an import cannot create a
 * project that the routes could not have created. A violation is reported with its JSON Pointer
 * (RFC 6901) in the file.
 */
public final class DocumentRules {
  private final ProjectDocument document;

  private DocumentRules(ProjectDocument document) {
    this.document = document;
  }

  /**
   * @throws Problem 422 with the first violation
   */
  public static void check(ProjectDocument document) {
    new DocumentRules(document).check();
  }

  private void check() {
    unique("people", document.people(), ProjectDocument.Person::username, "username");
    var stages = ids("stages", document.stages(), ProjectDocument.Stage::id);
    ranks("stages", document.stages(), ProjectDocument.Stage::rank);
    require(
        document.stages().stream().filter(ProjectDocument.Stage::done).count() == 1,
        "#/stages",
        DocumentProblem.ONE_DONE_STAGE);
    var releases = ids("releases", document.releases(), ProjectDocument.Release::id);
    ranks("releases", document.releases(), ProjectDocument.Release::rank);
    var epics = ids("epics", document.epics(), ProjectDocument.Epic::id);
    ranks("epics", document.epics(), ProjectDocument.Epic::rank);
    var labels = ids("labels", document.labels(), ProjectDocument.Label::id);
    ids("cardTemplates", document.cardTemplates(), ProjectDocument.CardTemplate::id);
    unique("cardTemplates", document.cardTemplates(), ProjectDocument.CardTemplate::kind, "kind");
    var decisions = new DecisionRules(document).check();
    var cards = new CardRules(document.cards(), stages, releases, epics, labels, decisions).check();
    planning();
    SuggestionRules.check(document.suggestions(), releases, cards);
    new ScopeRules(document).check(releases, cards);
  }

  private void planning() {
    ids("useCases", document.useCases(), ProjectDocument.UseCase::id);
    ranks("useCases", document.useCases(), ProjectDocument.UseCase::rank);
    var checks = document.checks();
    ids("checks", checks, DocumentCheck::id);
    ranks("checks", checks, DocumentCheck::rank);
    unique(
        "checks",
        checks.stream().filter(check -> check.standard().isPresent()).toList(),
        DocumentCheck::standard,
        "standard");
    for (var i = 0; i < checks.size(); i++) {
      var check = checks.get(i);
      var fits =
          switch (check.state()) {
            case OPEN -> check.reason().isEmpty();
            case ANSWERED -> !check.answer().isBlank() && check.reason().isEmpty();
            case WAIVED -> !check.reason().isBlank();
          };
      require(fits, "#/checks/" + i + "/state", DocumentProblem.CHECK_STATE_MISMATCH);
    }
  }

  /** Returns the ids of a list and requires them to be unique. */
  static <T> Set<UUID> ids(String list, List<T> items, Function<T, UUID> id) {
    return unique(list, items, id, "id");
  }

  static <T, V> Set<V> unique(String list, List<T> items, Function<T, V> value, String field) {
    var values = new HashSet<V>();
    for (var i = 0; i < items.size(); i++) {
      require(
          values.add(value.apply(items.get(i))),
          "#/" + list + "/" + i + "/" + field,
          DocumentProblem.NOT_UNIQUE);
    }
    return values;
  }

  static <T> void ranks(String list, List<T> items, Function<T, String> rank) {
    for (var i = 0; i < items.size(); i++) {
      require(
          Ranks.isRank(rank.apply(items.get(i))),
          "#/" + list + "/" + i + "/rank",
          DocumentProblem.NOT_A_RANK);
    }
  }

  static void requireKnown(Optional<UUID> id, Set<UUID> knownIds, String pointer) {
    id.ifPresent(
        reference -> require(knownIds.contains(reference), pointer, DocumentProblem.NOT_IN_FILE));
  }

  static void requireAllKnown(Collection<UUID> ids, Set<UUID> knownIds, String pointer) {
    require(new HashSet<>(ids).size() == ids.size(), pointer, DocumentProblem.LISTED_TWICE);
    ids.forEach(id -> requireKnown(Optional.of(id), knownIds, pointer));
  }

  static void require(boolean holds, String pointer, DocumentProblem problem) {
    if (!holds) {
      throw Problem.at(pointer, problem);
    }
  }
}
