package dev.scopekeeper.account;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.change.Changes;
import dev.scopekeeper.database.Transaction;
import dev.scopekeeper.project.Erasure;
import dev.scopekeeper.project.Member;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Deletes the caller's account: the projects that they are alone in, their place in others, and
 * their name wherever it stands.
 */
public final class DeleteAccount extends RouteHandler<DeleteAccount.Proof, Nothing> {

  public static final Route ROUTE = Route.delete("/api/me").signedIn().answers(204);

  /** The caller's password, once more. */
  public record Proof(@Size(max = 200) String currentPassword) {}

  public DeleteAccount() {
    super(ROUTE, Proof.class, Nothing.class);
  }

  @Override
  protected Reply<Nothing> handle(Call<Proof> call) {
    OwnPassword.require(call, call.input().currentPassword());
    var account = call.caller().account();
    var deleted = call.database().write(tx -> delete(tx, call, account));
    deleted.forEach(project -> Erasure.files(call.storage(), project));
    return Reply.nothing().cookie(Sessions.forgotten(call));
  }

  /** The projects that are gone. */
  private static List<UUID> delete(Transaction tx, Call<Proof> call, UUID account) {
    var farewell = Farewell.hold(tx, account);
    if (!farewell.ownerless().isEmpty()) {
      throw inTheWay(farewell.ownerless());
    }
    var deleted = farewell.deleted().stream().map(Farewell.Ending::id).toList();
    deleted.forEach(project -> Erasure.rows(tx, project));
    farewell.left().forEach(project -> leave(tx, call, project.id()));
    Anonymity.give(tx, call.caller());
    return deleted;
  }

  private static void leave(Transaction tx, Call<Proof> call, UUID project) {
    Changes.within(
        tx,
        new Changes(call).origin(project),
        new Changes.Allowed(Role.VIEWER, true),
        change -> change.find(Member.SUBJECT, change.actor()).leave(change));
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
