package dev.scopekeeper.card;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.database.Transaction;
import java.util.Optional;
import java.util.UUID;

/**
 * Stages that take no more cards than their limit, in projects that want it so. The statements that
 * store a card refuse it; this tells when they have to look, and why they refused.
 */
final class WipLimit {

  private record Full(String name, int limit) {}

  private WipLimit() {}

  /** Whether a card comes into the stage where it is now. */
  static boolean comes(Card before, Card after) {
    return !after.archived() && (before.archived() || !before.stage().equals(after.stage()));
  }

  /** What is wrong where a card's stage is full. */
  static Optional<Problem> full(Transaction tx, UUID project, Card card) {
    return tx.sql("stage/full")
        .bind("project", project)
        .bind("id", card.stage())
        .first(Full.class)
        .map(full ->
            Problem.field(
                Problem.Kind.STAGE_FULL,
                "stage",
                "“" + full.name() + "” is full: at most " + full.limit() + " at a time."));
  }
}
