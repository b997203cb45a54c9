package dev.scopekeeper.change;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Membership;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Request;
import dev.scopekeeper.api.Secrets;
import dev.scopekeeper.database.DatabaseProblem;
import dev.scopekeeper.storage.StorageProblem;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.UUID;

/**
 * The one way by which a request changes projects: once for its change id, in one transaction, and
 * with everything that follows from it.
 */
public final class Changes {
  private static final List<CommittedHook> COMMITTED =
      ServiceLoader.load(CommittedHook.class, Changes.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .toList();

  private record Recorded(long revision, String request) {}

  private record Made<R>(R result, List<CommittedHook.CommittedChange> changes) {}

  /**
   * What a request does.
   *
   * @param <P> what is prepared
   * @param <R> what comes of it
   */
  public interface Work<P, R> {

    /** Does what takes too long to do in the transaction. Once, and not where it is a replay. */
    P prepare();

    /** Makes the changes. Runs again when another transaction was faster. */
    R change(ChangeTransaction transaction, P prepared);

    /**
     * The outcome of the same request, where it was carried out before; asked when this one is
     * refused, since the earlier one may be the reason.
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

  /** Makes the changes, or replays the recorded outcome where the same request came before. */
  public <P, R> R make(Work<P, R> work) {
    if (call.member().flatMap(Membership::recorded).isPresent()) {
      return work.replay().orElseThrow();
    }
    try {
      return made(work);
    } catch (Problem | DatabaseProblem.Violation | StorageProblem refused) {
      // the same request may have been carried out by a twin that overtook this one
      return work.replay().orElseThrow(() -> refused);
    }
  }

  private <P, R> R made(Work<P, R> work) {
    var prepared = work.prepare();
    var made =
        call.database()
            .write(tx -> {
              var transaction = new ChangeTransaction(tx, call, fingerprint, at);
              var result = work.change(transaction, prepared);
              return new Made<>(result, transaction.made());
            });
    for (var change : made.changes()) {
      COMMITTED.forEach(hook -> hook.committed(call.application(), change));
    }
    return made.result();
  }

  /** When the changes are made. */
  public Instant at() {
    return at;
  }

  /**
   * What this very request already did to a project; empty where the caller is no member (any
   * more), so that a replay shows nothing that is not theirs.
   *
   * @throws Problem 422 where the change id was used for another request
   */
  public Optional<Membership.Recorded> recorded(UUID project) {
    return call.member()
        .filter(member -> member.project().equals(project))
        .flatMap(Membership::recorded)
        .or(() -> find(project))
        .map(this::requireSame);
  }

  /** The recorded outcome of this very request: the present state of all that it touched. */
  public Optional<Object> replayed(UUID project) {
    return recorded(project)
        .map(recorded ->
            ChangeResponse.provided().since(call.database(), project, recorded.revision() - 1));
  }

  private Optional<Membership.Recorded> find(UUID project) {
    return call.database()
        .read(tx ->
            tx.sql("change/find")
                .bind("project", project)
                .bind("change", call.changeId())
                .bind("actor", call.caller().account())
                .first(Recorded.class))
        .map(row -> new Membership.Recorded(row.revision(), row.request()));
  }

  private Membership.Recorded requireSame(Membership.Recorded recorded) {
    if (!recorded.request().equals(fingerprint)) {
      throw Problem.header(
          Problem.Kind.KEY_REUSED,
          "Idempotency-Key",
          "This change id was used for another request. Make a new one.");
    }
    return recorded;
  }

  /** Of what was asked for: the same request in another compression is the same. */
  private static String fingerprint(Request request) {
    var body = hex(Secrets.hash(request.body()));
    var line = request.method() + " " + request.path() + "?" + request.rawQuery() + "\n" + body;
    return hex(Secrets.hash(line));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().withUpperCase().formatHex(bytes);
  }
}
