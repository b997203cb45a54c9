package dev.scopekeeper.release;

import dev.scopekeeper.card.Card;
import java.util.Optional;
import java.util.UUID;

/**
 * A card whose release differs before and after a change, or that was archived or restored.
 *
 * @param before absent if the card is new
 */
record Crossing(Optional<Card> before, Card after) {

  UUID card() {
    return after.id();
  }

  /** The release whose scope includes the card. Archived cards are in no scope. */
  static Optional<UUID> scope(Card card) {
    return card.archived() ? Optional.empty() : card.release();
  }

  Optional<UUID> left() {
    return before
        .flatMap(Crossing::scope)
        .filter(release -> !scope(after).equals(Optional.of(release)));
  }

  Optional<UUID> entered() {
    return scope(after)
        .filter(release -> !before.flatMap(Crossing::scope).equals(Optional.of(release)));
  }

  /** The release of the card before the change, if it differs; archived or not. */
  Optional<UUID> releaseBefore() {
    return before
        .flatMap(Card::release)
        .filter(release -> !after.release().equals(Optional.of(release)));
  }

  /** The release of the card after the change, if it differs; archived or not. */
  Optional<UUID> releaseAfter() {
    return after
        .release()
        .filter(release -> !before.flatMap(Card::release).equals(Optional.of(release)));
  }

  /** Whether any release is affected. */
  boolean changesRelease() {
    return left().or(this::entered).or(this::releaseBefore).or(this::releaseAfter).isPresent();
  }

  Crossing then(Crossing later) {
    return new Crossing(before, later.after());
  }
}
