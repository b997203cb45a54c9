package dev.scopekeeper.groundwork;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.database.Transaction;
import java.util.List;
import java.util.UUID;

/** The open checks that block locking the first release. */
public final class OpenChecks {

  private record OpenCheck(String question) {}

  private OpenChecks() {}

  /**
   * Returns the questions of the checks that must be settled before the release is locked. Only the
   * first release of a project requires checks: the one before any other is locked or shipped.
   */
  public static List<String> questions(Transaction tx, UUID project, UUID release) {
    return tx
        .sql("check/open_required")
        .bind("project", project)
        .bind("release", release)
        .list(OpenCheck.class)
        .stream()
        .map(OpenCheck::question)
        .toList();
  }

  /**
   * @throws Problem 409 that names each open check
   */
  public static void requireSettled(Transaction tx, UUID project, UUID release) {
    var open = questions(tx, project, release);
    if (!open.isEmpty()) {
      throw Problem.of(
          GroundworkProblem.CHECKS_OPEN.with("count", open.size()),
          open.stream()
              .map(question ->
                  Problem.fault(GroundworkProblem.CHECK_OPEN.with("question", question)))
              .toList());
    }
  }
}
