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
import java.util.stream.Collectors;

/**
 * Deletes the caller's account: the projects that they are alone in, their place in others, and
 * their name wherever it stands.
 */
public final class DeleteAccount extends RouteHandler<DeleteAccount.Proof, Nothing> {

  public static final Route ROUTE =
      Route.delete("/api/me")
          .signedIn()
          .answers(204)
          .takesChangeId()
          .refuses(Problem.Kind.THROTTLED, Problem.Kind.REFUSED);

  /** The caller's password, once more. */
  public record Proof(@Size(max = 200) String currentPassword) {}

  public DeleteAccount() {
    super(ROUTE, Proof.class, Nothing.class);
  }

  @Override
  protected Reply<Nothing> handle(Call<Proof> call) {
    var proven = OwnPassword.require(call, call.input().currentPassword());
    var deleted = new Changes(call).make(new Deletion(call, proven));
    deleted.forEach(project -> Erasure.files(call.storage(), project));
    return Reply.nothing().cookie(Sessions.forgotten(call));
  }

  /** Its result are the projects that were deleted. */
  private record Deletion(Call<Proof> call, Credential proven)
      implements Changes.Work<Nothing, List<UUID>> {

    @Override
    public Nothing prepare() {
      return new Nothing();
    }

    @Override
    public List<UUID> change(ChangeTransaction transaction, Nothing prepared) {
      var tx = transaction.tx();
      // before its projects are looked for: what makes one more holds it too
      proven.hold(tx);
      var farewell = Farewell.hold(tx, proven.id());
      if (!farewell.ownerless().isEmpty()) {
        throw inTheWay(farewell.ownerless());
      }
      var deleted = farewell.deleted().stream().map(Farewell.Ending::id).toList();
      deleted.forEach(project -> Erasure.rows(tx, project));
      farewell.left().forEach(project -> leave(transaction, project.id()));
      Anonymity.give(tx, call.caller());
      return deleted;
    }

    private static void leave(ChangeTransaction transaction, UUID project) {
      transaction.change(
          project,
          new ChangeTransaction.Allowed(Role.VIEWER, true),
          leaving -> leaving.find(Member.SUBJECT, leaving.actor()).leave(leaving));
    }

    /** Who deleted their account is not signed in any more: the same request ends before this. */
    @Override
    public Optional<List<UUID>> replay() {
      return Optional.empty();
    }
  }

  private static Problem inTheWay(List<Farewell.Ending> ownerless) {
    return Problem.of(
        Problem.Kind.REFUSED,
        "Others work in "
            + ownerless.stream()
                .map(project -> "“" + project.name() + "”")
                .collect(Collectors.joining(" and "))
            + ", and you are the only owner. Make someone else an owner first, or delete it.");
  }
}
