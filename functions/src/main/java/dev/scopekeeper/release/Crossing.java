package dev.scopekeeper.release;

import dev.scopekeeper.card.Card;
import java.util.Optional;
import java.util.UUID;

/**
 * A card whose release differs before and after a change, or which was taken off the board or put
 * back.
 *
 * @param before absent where the card is new
 */
record Crossing(Optional<Card> before, Card after) {

  UUID card() {
    return after.id();
  }

  /** The release whose scope the card is in: archived cards are in none. */
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

  /** The release that the card is said to belong to no more, archived or not. */
  Optional<UUID> given() {
    return before
        .flatMap(Card::release)
        .filter(release -> !after.release().equals(Optional.of(release)));
  }

  /** The release that the card is now said to belong to, archived or not. */
  Optional<UUID> taken() {
    return after
        .release()
        .filter(release -> !before.flatMap(Card::release).equals(Optional.of(release)));
  }

  /** Whether any release is concerned. */
  boolean matters() {
    return left().or(this::entered).or(this::given).or(this::taken).isPresent();
  }

  Crossing then(Crossing later) {
    return new Crossing(before, later.after());
  }
}
