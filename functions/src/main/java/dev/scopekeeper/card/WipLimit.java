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

  /**
   * @throws Problem 409 if the stage has no room for that many more cards
   */
  static void rejectFull(Transaction tx, UUID project, UUID stage, long adding) {
    stageFull(tx, project, stage, adding)
        .ifPresent(problem -> {
          throw problem;
        });
  }

  /** The problem to answer if a stage has no room for that many more cards. */
  static Optional<Problem> stageFull(Transaction tx, UUID project, UUID stage, long adding) {
    return tx.sql("stage/full")
        .bind("project", project)
        .bind("id", stage)
        .bind("adding", adding)
        .first(FullStage.class)
        .map(full ->
            Problem.field(
                "stage",
                CardProblem.STAGE_FULL.with("stage", full.name()).with("limit", full.limit())));
  }
}
