package dev.scopekeeper.member;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.change.ChangeTransaction;
import dev.scopekeeper.change.Changes;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.database.Transaction;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;

/**
 * Adds the caller to the project of an invite link. A member keeps their role. Rejects callers who
 * were members after the invite was created.
 */
public final class AcceptInvite extends RouteHandler<AcceptInvite.Acceptance, AcceptInvite.Joined> {

  public static final Route ROUTE =
      Route.post("/api/invites/accept")
          .signedIn()
          .requiresChangeId()
          .canFailWith(Problem.Kind.NOT_FOUND);

  /** The link's token. */
  public record Acceptance(@Size(max = 100) String token) {}

  /** The joined project. */
  public record Joined(UUID project) {}

  public AcceptInvite() {
    super(ROUTE, Acceptance.class, Joined.class);
  }

  @Override
  protected Reply<Joined> handle(Call<Acceptance> call) {
    return Reply.of(new Changes(call).execute(new Joining(call)));
  }

  private record Joining(Call<Acceptance> call) implements Changes.Work<Nothing, Joined> {

    @Override
    public Nothing prepare() {
      return new Nothing();
    }

    @Override
    public Joined change(ChangeTransaction transaction, Nothing prepared) {
      call.lockSessionRow(transaction.tx());
      var invite = invite(transaction.tx());
      if (!isMember(transaction.tx(), invite)) {
        transaction.join(invite.project(), this::join);
      }
      return new Joined(invite.project());
    }

    private void join(ProjectChange change) {
      // check again, now that the project is locked: the invite may have been revoked meanwhile
      var invite = invite(change.tx());
      var caller = call.caller();
      Invites.requireNeverMember(change.tx(), invite, caller.account());
      change.add(
          Member.ENTITY_TYPE,
          new Member(caller.account(), caller.username(), caller.name(), invite.role(), 0));
      change.tx().sql("invite/use").bind("project", invite.project()).bind("id", invite.id()).run();
    }

    /** The same person joined meanwhile with another request. */
    @Override
    public Optional<Joined> replay() {
      return call.database()
          .read(tx ->
              Invites.find(tx, call.input().token(), call.now())
                  .filter(invite -> isMember(tx, invite))
                  .map(invite -> new Joined(invite.project())));
    }

    private Invites.ValidInvite invite(Transaction tx) {
      return Invites.require(tx, call.input().token(), call.now());
    }

    private boolean isMember(Transaction tx, Invites.ValidInvite invite) {
      return Member.ENTITY_TYPE.read(tx, invite.project(), call.caller().account()).isPresent();
    }
  }
}
