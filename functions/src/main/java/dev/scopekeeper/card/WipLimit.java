package dev.scopekeeper.card;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.database.Transaction;
import java.util.Optional;
import java.util.UUID;

/**
 * Limits of stages, in projects where limits block. The statements that store a card enforce them.
 * This class decides when they have to check, and explains a rejection.
 */
final class WipLimit {

  private record FullStage(String name, int limit) {}

  private WipLimit() {}

  /** Whether an edit moves a card into its stage. */
  static boolean entersStage(Card before, Card after) {
    return !after.archived() && (before.archived() || !before.stage().equals(after.stage()));
  }

  /** The problem to answer if a card's stage is full. */
  static Optional<Problem> stageFull(Transaction tx, UUID project, Card card) {
    return tx.sql("stage/full")
        .bind("project", project)
        .bind("id", card.stage())
        .first(FullStage.class)
        .map(stage ->
            Problem.field(
                "stage",
                CardProblem.STAGE_FULL.with("stage", stage.name()).with("limit", stage.limit())));
  }
}
