package dev.scopekeeper.card;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The stage and release that cards move to. Absent fields stay unchanged.
 *
 * @param release the release, or the backlog where it has no id
 */
record Destination(Optional<UUID> stage, Optional<ReleaseChoice> release) {

  /** Returns the card at its destination. */
  Card applyTo(Card card, Optional<String> rank, Instant at) {
    var moved = card;
    if (stage.isPresent()) {
      moved = moved.withStage(stage.get());
    }
    if (release.isPresent()) {
      moved = moved.withRelease(release.get().id());
    }
    if (rank.isPresent()) {
      moved = moved.withRank(rank.get());
    }
    return moved.equals(card) ? card : moved.withUpdatedAt(at);
  }
}
