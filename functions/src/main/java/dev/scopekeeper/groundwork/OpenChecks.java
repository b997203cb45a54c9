package dev.scopekeeper.groundwork;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.database.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What stands between a project and the lock of its first release. */
public final class OpenChecks {

  private record Open(String question) {}

  private OpenChecks() {}

  /**
   * The questions of the checks that must be settled before the release is locked. It is the
   * project's first for as long as no other was locked or shipped; later ones require nothing.
   */
  public static List<String> before(Transaction tx, UUID project, UUID release) {
    return tx
        .sql("check/open_required")
        .bind("project", project)
        .bind("release", release)
        .list(Open.class)
        .stream()
        .map(Open::question)
        .toList();
  }

  /**
   * @throws Problem 409 that names each check which is still open
   */
  public static void requireSettled(Transaction tx, UUID project, UUID release) {
    var open = before(tx, project, release);
    if (!open.isEmpty()) {
      throw Problem.of(
          Problem.Kind.GROUNDWORK_OPEN,
          open.size() == 1
              ? "A check is open that the first release requires. Answer it, or waive it."
              : open.size()
                  + " checks are open that the first release requires. Answer or waive them.",
          open.stream()
              .map(question ->
                  new Problem.Fault(question, Optional.empty(), Optional.empty(), Optional.empty()))
              .toList());
    }
  }
}
