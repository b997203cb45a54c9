package dev.scopekeeper.groundwork;

import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.change.EntityType;
import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.Thing;
import dev.scopekeeper.database.Transaction;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A question to settle before coding.
 *
 * @param why the consequence of not settling it; may be empty
 * @param answer in Markdown; kept when the check is reopened
 * @param reason why it was waived; empty unless it was
 * @param required whether it must be settled before the first release is locked
 * @param standard the name of the standard check; absent for custom checks
 * @param owasp its entry in the OWASP Top 10, such as {@code A01:2025}
 */
@RecordBuilder
public record Check(
    UUID id,
    Area area,
    @OneLine String question,
    String why,
    CheckState state,
    String answer,
    String reason,
    boolean required,
    Optional<String> standard,
    Optional<String> owasp,
    String rank,
    long revision)
    implements Thing, CheckBuilder.With {

  public static final EntityType<Check> ENTITY_TYPE =
      new EntityType<>(Kind.CHECK, "check", Check.class, Check::withRevision) {
        @Override
        protected void insertAll(Transaction tx, UUID project, long revision, List<Check> checks) {
          tx.each("check/insert_all", checks, Map.of("project", project, "revision", revision));
        }
      };

  /** Returns the check in another state. */
  Check withState(CheckState state, String reason) {
    return withState(state).withReason(reason);
  }

  /** Returns the check with an answer. */
  public Check answered(String answer) {
    return withState(CheckState.ANSWERED, "").withAnswer(answer);
  }

  /** Returns the part that a board shows. */
  public CheckSummary summary() {
    return new CheckSummary(id, area, question, state, required, owasp, rank, revision);
  }
}
