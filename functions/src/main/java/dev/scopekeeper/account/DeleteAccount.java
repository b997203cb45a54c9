package dev.scopekeeper.account;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.change.ChangeTransaction;
import dev.scopekeeper.change.Changes;
import dev.scopekeeper.member.Member;
import dev.scopekeeper.project.Erasure;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Deletes the caller's account. Also deletes the projects where they are the only member, ends
 * their other memberships and anonymizes their name everywhere.
 */
public final class DeleteAccount extends RouteHandler<DeleteAccount.PasswordConfirmation, Nothing> {

  public static final Route ROUTE =
      Route.delete("/api/me")
          .signedIn()
          .respondsWith(204)
          .requiresChangeId()
          .canFailWith(Problem.Kind.THROTTLED, Problem.Kind.REFUSED);

  /** The caller's current password. */
  public record PasswordConfirmation(@Size(max = 200) String currentPassword) {}

  public DeleteAccount() {
    super(ROUTE, PasswordConfirmation.class, Nothing.class);
  }

  @Override
  protected Reply<Nothing> handle(Call<PasswordConfirmation> call) {
    var credential = Reauthentication.requirePassword(call, call.input().currentPassword());
    var deleted = new Changes(call).execute(new Deletion(call, credential));
    deleted.forEach(project -> Erasure.files(call.storage(), project));
    return Reply.nothing().cookie(Sessions.expiredCookie(call));
  }

  /** The result is the ids of the deleted projects. */
  private record Deletion(Call<PasswordConfirmation> call, Credential credential)
      implements Changes.Work<Nothing, List<UUID>> {

    @Override
    public Nothing prepare() {
      return new Nothing();
    }

    @Override
    public List<UUID> change(ChangeTransaction transaction, Nothing prepared) {
      var tx = transaction.tx();
      // before reading its projects: creating another one locks the account too
      credential.lock(tx);
      var plan = AccountDeletionPlan.lock(tx, credential.id());
      if (!plan.ownerless().isEmpty()) {
        throw needsOwner(plan.ownerless());
      }
      var deleted = plan.deleted().stream().map(AccountDeletionPlan.AffectedProject::id).toList();
      deleted.forEach(project -> Erasure.rows(tx, project));
      plan.left().forEach(project -> leaveProject(transaction, project.id()));
      Anonymization.apply(tx, call.caller());
      return deleted;
    }

    private static void leaveProject(ChangeTransaction transaction, UUID project) {
      transaction.change(
          project,
          new ChangeTransaction.Allowed(Role.VIEWER, true),
          leaving -> leaving.find(Member.ENTITY_TYPE, leaving.actor()).leave(leaving));
    }

    /**
     * There is nothing to replay: after the deletion a retry is not signed in and ends with 401.
     */
    @Override
    public Optional<List<UUID>> replay() {
      return Optional.empty();
    }
  }

  private static Problem needsOwner(List<AccountDeletionPlan.AffectedProject> ownerless) {
    return Problem.of(
        AccountProblem.ONLY_OWNER.with(
            "projects",
            ownerless.stream().map(AccountDeletionPlan.AffectedProject::name).toList()));
  }
}
