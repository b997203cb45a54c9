package dev.scopekeeper.groundwork;

import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.Subject;
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
 * @param why what comes of not settling it; empty where nobody said
 * @param answer in Markdown; stays when the check is opened again
 * @param reason why it was waived; empty unless it is
 * @param required whether the first release can be locked only once this is settled
 * @param standard which of the standard checks it is; absent for a project's own
 * @param owasp its entry in the OWASP Top 10, such as {@code A01:2025}
 */
@RecordBuilder
public record Check(
    UUID id,
    Area area,
    String question,
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

  public static final Subject<Check> SUBJECT =
      new Subject<>(Kind.CHECK, "check", Check.class, Check::withRevision) {
        @Override
        protected void insertAll(Transaction tx, UUID project, long revision, List<Check> checks) {
          tx.each("check/insert_all", checks, Map.of("project", project, "revision", revision));
        }
      };

  /** This check in another state. */
  Check in(CheckState next, String because) {
    return withState(next).withReason(because);
  }

  /** This check with an answer. */
  public Check answered(String given) {
    return in(CheckState.ANSWERED, "").withAnswer(given);
  }

  /** What a board shows of it. */
  public CheckSummary summary() {
    return new CheckSummary(id, area, question, state, required, owasp, rank, revision);
  }
}
