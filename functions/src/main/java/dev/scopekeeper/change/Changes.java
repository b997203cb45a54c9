package dev.scopekeeper.change;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Membership;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Request;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Secrets;
import dev.scopekeeper.board.Delta;
import dev.scopekeeper.database.Database;
import dev.scopekeeper.database.DatabaseProblem;
import dev.scopekeeper.database.Transaction;
import dev.scopekeeper.storage.StorageProblem;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Carries a change out, once. */
public final class Changes {

  private record Recorded(long revision, String request) {}

  private record Archived(UUID id) {}

  /**
   * Who may make a change, and of what.
   *
   * @param role at least this one
   * @param whenArchived whether a project that was put away can be changed so
   */
  public record Allowed(Role role, boolean whenArchived) {}

  private final Call<?> call;
  private final String fingerprint;

  public Changes(Call<?> call) {
    this.call = call;
    this.fingerprint = fingerprint(call.request());
  }

  /**
   * Makes the change, or tells again what it did when the same request came before.
   *
   * @param work what to change; runs again when another transaction was faster
   */
  public Delta make(Allowed allowed, Consumer<ProjectChange> work) {
    return make(allowed, () -> true, (change, _) -> work.accept(change));
  }

  /**
   * Makes a change that needs something from elsewhere.
   *
   * @param before what takes too long to do while the project is locked; done once, and not at all
   *     where the same request came before
   */
  public <T> Delta make(Allowed allowed, Supplier<T> before, BiConsumer<ProjectChange, T> work) {
    var project = call.membership().project();
    var origin = origin(project);
    var recorded = call.membership().recorded();
    if (recorded.isPresent()) {
      return replay(origin, recorded.get());
    }
    try {
      var ready = before.get();
      var made =
          call.database()
              .write(tx ->
                  Delta.of(within(tx, origin, allowed, change -> work.accept(change, ready))));
      call.live().announce(call.membership().channel(), made.revision());
      return made;
    } catch (Problem | DatabaseProblem.Violation | StorageProblem refused) {
      // the same request may have been carried out by a twin that overtook this one
      return find(call.database(), origin)
          .map(earlier -> replay(origin, earlier))
          .orElseThrow(() -> refused);
    }
  }

  /** Begins the history of a project that was just inserted in the same transaction. */
  public static ProjectChange begin(
      Transaction tx, ProjectChange.Origin origin, Consumer<ProjectChange> work) {
    var change = new ProjectChange(tx, origin, 1);
    work.accept(change);
    change.finish();
    return change;
  }

  /** Makes somebody a member, who is none yet and so may not change anything. */
  public static ProjectChange join(
      Transaction tx, ProjectChange.Origin origin, Consumer<ProjectChange> work) {
    var revision =
        tx.sql("invite/begin")
            .bind("project", origin.project())
            .runForNumber()
            .orElseThrow(() -> refused(tx, origin));
    var change = new ProjectChange(tx, origin, revision);
    work.accept(change);
    change.finish();
    return change;
  }

  /** Who asks for what, under which change id. */
  public ProjectChange.Origin origin(UUID project) {
    return new ProjectChange.Origin(
        project,
        call.changeId(),
        fingerprint,
        call.caller().account(),
        call.now(),
        call.application().configuration().fileLimits());
  }

  /**
   * What a request with the origin's change id already did; empty where its actor is no member (any
   * more), so that a replay tells nothing that is not theirs.
   */
  public static Optional<Membership.Recorded> find(Database database, ProjectChange.Origin origin) {
    return database
        .read(tx ->
            tx.sql("change/find")
                .bind("project", origin.project())
                .bind("change", origin.changeId())
                .bind("actor", origin.actor())
                .first(Recorded.class))
        .map(row -> new Membership.Recorded(row.revision(), row.request()));
  }

  /** Tells again what a recorded change did: the state of all it touched. */
  public Delta replay(ProjectChange.Origin origin, Membership.Recorded recorded) {
    requireSame(origin, recorded);
    return Delta.read(call.database(), origin.project(), recorded.revision() - 1);
  }

  /**
   * @throws Problem 422 where the change id was used for another request
   */
  public static void requireSame(ProjectChange.Origin origin, Membership.Recorded recorded) {
    if (!recorded.request().equals(origin.fingerprint())) {
      throw Problem.header(
          Problem.Kind.KEY_REUSED,
          "Idempotency-Key",
          "This change id was used for another request. Make a new one.");
    }
  }

  /** Makes a change in a transaction that may do more than that. */
  public static ProjectChange within(
      Transaction tx, ProjectChange.Origin origin, Allowed allowed, Consumer<ProjectChange> work) {
    var revision =
        tx.sql("change/begin")
            .bind("project", origin.project())
            .bind("account", origin.actor())
            .bind("role", allowed.role())
            .bind("whenArchived", allowed.whenArchived())
            .runForNumber()
            .orElseThrow(() -> refused(tx, origin));
    var change = new ProjectChange(tx, origin, revision);
    work.accept(change);
    change.finish();
    return change;
  }

  private static Problem refused(Transaction tx, ProjectChange.Origin origin) {
    return tx.sql("change/archived")
        .bind("project", origin.project())
        .first(Archived.class)
        .map(_ -> archived())
        .orElseGet(
            () -> Problem.of(Problem.Kind.FORBIDDEN, "You may no longer change this project."));
  }

  /** Why nothing changes in a project that was put away. */
  public static Problem archived() {
    return Problem.of(
        Problem.Kind.REFUSED,
        "This project is archived. An owner can restore it; until then nothing changes.");
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
