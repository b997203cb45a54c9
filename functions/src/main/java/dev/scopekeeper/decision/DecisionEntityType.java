package dev.scopekeeper.decision;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.change.EntityType;
import dev.scopekeeper.change.Kind;
import dev.scopekeeper.database.Transaction;
import java.util.Optional;
import java.util.UUID;

/** Stores decisions. Assigns their numbers and deletes only proposals. */
final class DecisionEntityType extends EntityType<Decision> {

  DecisionEntityType() {
    super(Kind.DECISION, "decision", Decision.class, Decision::withRevision);
  }

  @Override
  protected Optional<Decision> insert(Transaction tx, UUID project, Decision decision) {
    // a restored decision keeps its number
    return super.insert(
        tx,
        project,
        decision.number() > 0 ? decision : decision.withNumber(nextNumber(tx, project)));
  }

  private static int nextNumber(Transaction tx, UUID project) {
    return tx.sql("decision/next_number")
        .bind("project", project)
        .runForNumber()
        .orElseThrow()
        .intValue();
  }

  @Override
  protected void delete(Transaction tx, UUID project, Decision decision) {
    if (decision.status() != DecisionStatus.PROPOSED) {
      throw Problem.of(DecisionProblem.DECISION_NOT_DELETABLE);
    }
    super.delete(tx, project, decision);
  }
}
