package dev.scopekeeper.change;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProjectContext;
import dev.scopekeeper.api.Request;
import dev.scopekeeper.api.Secrets;
import dev.scopekeeper.api.Services;
import dev.scopekeeper.database.DatabaseException;
import dev.scopekeeper.storage.StorageException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The only way for a request to change projects: once per change id, in one transaction, followed
 * by the hooks.
 */
public final class Changes {
  private static final List<CommittedHook> COMMITTED_HOOKS = Services.all(CommittedHook.class);

  private record Recorded(long revision, String request) {}

  private record Outcome<R>(R result, List<CommittedHook.CommittedChange> changes) {}

  /**
   * The work of a request.
   *
   * @param <P> the prepared data
   * @param <R> the result
   */
  public interface Work<P, R> {

    /** Does slow work before the transaction. Runs once, and not for a replay. */
    P prepare();

    /** Makes the changes. Runs again after a conflict with another transaction. */
    R change(ChangeTransaction transaction, P prepared);

    /**
     * The recorded outcome, if the same request ran before. Also called if this request fails,
     * because the earlier one may be the reason.
     */
    Optional<R> replay();
  }

  private final Call<?> call;
  private final String fingerprint;
  private final Instant at;

  public Changes(Call<?> call) {
    this.call = call;
    this.fingerprint = fingerprint(call.request());
    this.at = call.now();
  }

  /** Makes the changes, or replays the recorded outcome if the same request ran before. */
  public <P, R> R execute(Work<P, R> work) {
    if (call.inProject().flatMap(ProjectContext::earlier).isPresent()) {
      return work.replay().orElseThrow();
    }
    try {
      return executeOnce(work);
    } catch (Problem | DatabaseException.Violation | StorageException failure) {
      // a concurrent duplicate of this request may have succeeded first
      return work.replay().orElseThrow(() -> failure);
    }
  }

  private <P, R> R executeOnce(Work<P, R> work) {
    var prepared = work.prepare();
    var outcome =
        call.database()
            .write(tx -> {
              var transaction = new ChangeTransaction(tx, call, fingerprint, at);
              var result = work.change(transaction, prepared);
              return new Outcome<>(result, transaction.committedChanges());
            });
    for (var change : outcome.changes()) {
      COMMITTED_HOOKS.forEach(hook -> hook.committed(call.application(), change));
    }
    return outcome.result();
  }

  /** The time of the changes. */
  public Instant at() {
    return at;
  }

  /**
   * The earlier outcome of this request in a project. Empty if the caller is not a member (any
   * more), so that a replay reveals nothing to them.
   *
   * @throws Problem 422 if the change id was used for another request
   */
  public Optional<ProjectContext.EarlierRequest> earlierRequest(UUID project) {
    return call.inProject()
        .filter(context -> context.id().equals(project))
        .flatMap(ProjectContext::earlier)
        .or(() -> find(project))
        .map(this::requireSameRequest);
  }

  /**
   * Replays the recorded outcome of this request: the current state of everything that it changed.
   */
  public Optional<Object> replay(UUID project) {
    return earlierRequest(project)
        .map(earlier ->
            ChangeResponse.provided().since(call.database(), project, earlier.revision() - 1));
  }

  private Optional<ProjectContext.EarlierRequest> find(UUID project) {
    return call.database()
        .read(tx ->
            tx.sql("change/find")
                .bind("project", project)
                .bind("change", call.changeId())
                .bind("actor", call.caller().account())
                .first(Recorded.class))
        .map(row -> new ProjectContext.EarlierRequest(row.revision(), row.request()));
  }

  private ProjectContext.EarlierRequest requireSameRequest(ProjectContext.EarlierRequest earlier) {
    if (!earlier.fingerprint().equals(fingerprint)) {
      throw Problem.header("Idempotency-Key", ChangeProblem.CHANGE_ID_REUSED);
    }
    return earlier;
  }

  /** A hash of method, path, query and decompressed body: compression makes no difference. */
  private static String fingerprint(Request request) {
    var body = hex(Secrets.hash(request.body()));
    var line = request.method() + " " + request.path() + "?" + request.rawQuery() + "\n" + body;
    return hex(Secrets.hash(line));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().withUpperCase().formatHex(bytes);
  }
}
