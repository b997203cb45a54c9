package dev.scopekeeper.change;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProjectContext;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.database.Transaction;
import dev.scopekeeper.live.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The transaction of a request that changes projects, usually one. */
public final class ChangeTransaction {

  /**
   * Who may change a project.
   *
   * @param role the minimum role
   * @param whenArchived whether the change is allowed while the project is archived
   */
  public record Allowed(Role role, boolean whenArchived) {}

  private record Archived(UUID id) {}

  private final Transaction tx;
  private final Call<?> call;
  private final String fingerprint;
  private final Instant at;
  private final List<CommittedHook.CommittedChange> changes = new ArrayList<>();

  ChangeTransaction(Transaction tx, Call<?> call, String fingerprint, Instant at) {
    this.tx = tx;
    this.call = call;
    this.fingerprint = fingerprint;
    this.at = at;
  }

  public Transaction tx() {
    return tx;
  }

  /** The time of all its changes. */
  public Instant at() {
    return at;
  }

  /**
   * Changes a project of which the caller is a member.
   *
   * @throws Problem 403 if they are not a member or their role does not suffice, 409 if the project
   *     is archived
   */
  public ProjectChange change(UUID project, Allowed allowed, Consumer<ProjectChange> work) {
    // before the work, which may replace the channel
    var channel =
        call.inProject()
            .filter(context -> context.id().equals(project))
            .map(ProjectContext::channel)
            .orElseGet(() -> Channel.read(tx, project));
    var revision =
        tx.sql("change/begin")
            .bind("project", project)
            .bind("account", call.caller().account())
            .bind("role", allowed.role())
            .bind("whenArchived", allowed.whenArchived())
            .runForNumber()
            .orElseThrow(() -> rejection(project));
    return makeChange(project, revision, Optional.of(channel), work);
  }

  /** Starts the history of a project that this transaction has inserted. */
  public ProjectChange begin(UUID project, Consumer<ProjectChange> work) {
    return makeChange(project, 1, Optional.empty(), work);
  }

  /**
   * Changes a project to make the caller a member. There is no membership to check yet: check the
   * invite first.
   *
   * @throws Problem 409 if the project is archived
   */
  public ProjectChange join(UUID project, Consumer<ProjectChange> work) {
    var revision =
        tx.sql("invite/begin")
            .bind("project", project)
            .runForNumber()
            .orElseThrow(() -> rejection(project));
    return makeChange(project, revision, Optional.of(Channel.read(tx, project)), work);
  }

  List<CommittedHook.CommittedChange> committedChanges() {
    return List.copyOf(changes);
  }

  private ProjectChange makeChange(
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
    changes.add(new CommittedHook.CommittedChange(project, revision, channel));
    return change;
  }

  private Problem rejection(UUID project) {
    return tx.sql("change/archived")
        .bind("project", project)
        .first(Archived.class)
        .map(_ -> Problem.of(ChangeProblem.PROJECT_ARCHIVED))
        .orElseGet(() -> Problem.of(ChangeProblem.NO_LONGER_ALLOWED));
  }
}
