package dev.scopekeeper.release;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.card.Card;
import dev.scopekeeper.change.EntityType;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.Reason;
import dev.scopekeeper.change.SettleHook;
import dev.scopekeeper.change.Thing;
import dev.scopekeeper.change.Verb;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Enforces scope locks during one change, whatever route makes it. A card that enters or leaves a
 * locked release needs a reason and is recorded. A shipped release keeps its cards. Only the state
 * of cards before and after the whole change counts.
 */
public final class ScopeLock implements SettleHook.Listener {
  private final ProjectChange change;
  private final Map<UUID, Crossing> crossings = new LinkedHashMap<>();

  /** The partner of each card in a swap. */
  private final Map<UUID, UUID> swapped = new HashMap<>();

  /** Locked and shipped releases, as they were when the first card crossed. */
  private Map<UUID, Release> closedReleases = Map.of();

  /** Registers the lock with every change. */
  public static final class Hook implements SettleHook {

    @Override
    public Listener listen(ProjectChange change) {
      return new ScopeLock(change);
    }
  }

  private ScopeLock(ProjectChange change) {
    this.change = change;
  }

  @Override
  public <R extends Record & Thing> void stored(
      EntityType<R> entityType, Optional<R> before, R after) {
    if (after instanceof Card card) {
      addCrossing(before.map(Card.class::cast), card);
    }
  }

  private void addCrossing(Optional<Card> before, Card after) {
    var crossing = new Crossing(before, after);
    if (!crossing.changesRelease()) {
      return;
    }
    if (crossings.isEmpty()) {
      closedReleases = readClosedReleases();
    }
    crossings.merge(after.id(), crossing, Crossing::then);
  }

  /**
   * Makes the requested swap and records every scope change.
   *
   * @throws Problem 409 if a shipped release would change, or a locked one without a reason
   */
  @Override
  public void settle() {
    change.reason().flatMap(Reason::swap).ifPresent(this::swap);
    for (var crossing : List.copyOf(crossings.values())) {
      refuseShipped(crossing);
      record(crossing, crossing.left(), ScopeChange.Direction.REMOVED);
      record(crossing, crossing.entered(), ScopeChange.Direction.ADDED);
    }
  }

  private void refuseShipped(Crossing crossing) {
    Stream.of(crossing.releaseBefore(), crossing.releaseAfter())
        .flatMap(Optional::stream)
        .flatMap(release -> inState(release, ReleaseState.SHIPPED).stream())
        .findFirst()
        .ifPresent(shipped -> {
          throw Problem.of(ReleaseProblem.RELEASE_SHIPPED.with("release", shipped.name()));
        });
  }

  private void record(Crossing crossing, Optional<UUID> release, ScopeChange.Direction direction) {
    release
        .flatMap(id -> inState(id, ReleaseState.LOCKED))
        .ifPresent(locked ->
            change.add(
                ScopeChange.ENTITY_TYPE,
                ScopeChange.of(
                    change,
                    locked.id(),
                    crossing.card(),
                    direction,
                    reason(locked),
                    Optional.ofNullable(swapped.get(crossing.card())))));
  }

  private String reason(Release locked) {
    return change
        .reason()
        .map(reason -> reason.text().strip())
        .orElseThrow(() ->
            Problem.field("reason", ReleaseProblem.SCOPE_LOCKED.with("release", locked.name())));
  }

  private void swap(UUID id) {
    var partner = change.resolve(Card.ENTITY_TYPE, "reason.swap", id);
    var moving =
        crossings.values().stream()
            .filter(crossing -> crossing.left().or(crossing::entered).isPresent())
            .toList();
    if (moving.size() != 1 || moving.getFirst().card().equals(id) || partner.archived()) {
      throw unswappable();
    }
    var crossing = moving.getFirst();
    var release = swapDestination(crossing, partner);
    if (release.equals(partner.release())) {
      throw unswappable();
    }
    swapped.put(crossing.card(), id);
    swapped.put(id, crossing.card());
    var moved = partner.withRelease(release).withUpdatedAt(change.at());
    change.edit(Card.ENTITY_TYPE, partner, moved, Verb.MOVED);
  }

  /**
   * The destination of the swapped card: where the first card came from, but never another locked
   * release.
   */
  private Optional<UUID> swapDestination(Crossing crossing, Card partner) {
    var entered = crossing.entered();
    if (entered.isPresent() && partner.release().equals(entered)) {
      var locked = inState(entered.get(), ReleaseState.LOCKED).isPresent();
      return crossing.left().filter(release -> !locked || !closedReleases.containsKey(release));
    }
    return crossing
        .left()
        .or(() -> {
          throw unswappable();
        });
  }

  private static Problem unswappable() {
    return Problem.field("reason.swap", ReleaseProblem.INVALID_SWAP);
  }

  private Optional<Release> inState(UUID release, ReleaseState state) {
    return Optional.ofNullable(closedReleases.get(release))
        .filter(candidate -> candidate.state() == state);
  }

  private Map<UUID, Release> readClosedReleases() {
    return change
        .tx()
        .sql("release/held")
        .bind("project", change.project())
        .list(Release.class)
        .stream()
        .collect(Collectors.toMap(Release::id, Function.identity()));
  }
}
