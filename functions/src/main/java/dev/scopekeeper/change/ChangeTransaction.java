package dev.scopekeeper.change;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Membership;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.database.Transaction;
import dev.scopekeeper.live.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The transaction of one request, in which it changes projects: usually one. */
public final class ChangeTransaction {

  /**
   * Who may change a project.
   *
   * @param role at least this one
   * @param whenArchived whether it can be changed so while it is archived
   */
  public record Allowed(Role role, boolean whenArchived) {}

  private record Archived(UUID id) {}

  private final Transaction tx;
  private final Call<?> call;
  private final String fingerprint;
  private final Instant at;
  private final List<CommittedHook.CommittedChange> made = new ArrayList<>();

  ChangeTransaction(Transaction tx, Call<?> call, String fingerprint, Instant at) {
    this.tx = tx;
    this.call = call;
    this.fingerprint = fingerprint;
    this.at = at;
  }

  public Transaction tx() {
    return tx;
  }

  /** When its changes are made, the same for all of them. */
  public Instant at() {
    return at;
  }

  /**
   * Changes a project that the caller is a member of.
   *
   * @throws Problem 403 where they are not or their role does not suffice, 409 where the project is
   *     archived
   */
  public ProjectChange change(UUID project, Allowed allowed, Consumer<ProjectChange> work) {
    // before the work, which may replace the name that members know
    var channel =
        call.member()
            .filter(member -> member.project().equals(project))
            .map(Membership::channel)
            .orElseGet(() -> Channel.read(tx, project));
    var revision =
        tx.sql("change/begin")
            .bind("project", project)
            .bind("account", call.caller().account())
            .bind("role", allowed.role())
            .bind("whenArchived", allowed.whenArchived())
            .runForNumber()
            .orElseThrow(() -> refused(project));
    return made(project, revision, Optional.of(channel), work);
  }

  /** Begins the history of a project that was just inserted in this transaction. */
  public ProjectChange begin(UUID project, Consumer<ProjectChange> work) {
    return made(project, 1, Optional.empty(), work);
  }

  /**
   * Changes a project by which the caller becomes a member, who is none yet and so may not change
   * anything: whoever calls this has checked an invite.
   *
   * @throws Problem 409 where the project is archived
   */
  public ProjectChange join(UUID project, Consumer<ProjectChange> work) {
    var revision =
        tx.sql("invite/begin")
            .bind("project", project)
            .runForNumber()
            .orElseThrow(() -> refused(project));
    var change = made(project, revision, Optional.empty(), work);
    made.set(made.size() - 1, committed(change, Optional.of(Channel.read(tx, project))));
    return change;
  }

  List<CommittedHook.CommittedChange> made() {
    return List.copyOf(made);
  }

  private ProjectChange made(
      UUID project, long revision, Optional<Channel> channel, Consumer<ProjectChange> work) {
    var origin =
        new ProjectChange.Origin(
            project,
            call.changeId(),
            fingerprint,
            call.caller().account(),
            at,
            call.application().configuration().fileLimits());
    var change = new ProjectChange(tx, origin, revision);
    work.accept(change);
    change.finish();
    made.add(committed(change, channel));
    return change;
  }

  private static CommittedHook.CommittedChange committed(
      ProjectChange change, Optional<Channel> channel) {
    return new CommittedHook.CommittedChange(change.project(), change.revision(), channel);
  }

  private Problem refused(UUID project) {
    return tx.sql("change/archived")
        .bind("project", project)
        .first(Archived.class)
        .map(_ -> archived())
        .orElseGet(
            () -> Problem.of(Problem.Kind.FORBIDDEN, "You may no longer change this project."));
  }

  /** Why nothing changes in a project that is archived. */
  public static Problem archived() {
    return Problem.of(
        Problem.Kind.REFUSED,
        "This project is archived. An owner can restore it; until then nothing changes.");
  }
}
