package dev.scopekeeper.project;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.change.Changes;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.database.DatabaseProblem;
import dev.scopekeeper.database.Transaction;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Makes the bearer of an invite link a member. Who is one already stays what they are. */
public final class AcceptInvite extends RouteHandler<AcceptInvite.Acceptance, AcceptInvite.Joined> {

  public static final Route ROUTE = Route.post("/api/invites/accept").signedIn();

  /** The link's token. */
  public record Acceptance(@Size(max = 100) String token) {}

  /** Which project was joined. */
  public record Joined(UUID project) {}

  public AcceptInvite() {
    super(ROUTE, Acceptance.class, Joined.class);
  }

  @Override
  protected Reply<Joined> handle(Call<Acceptance> call) {
    try {
      return Reply.of(call.database().write(tx -> accepted(tx, call)));
    } catch (DatabaseProblem.Duplicate twin) {
      // the same person joined in the meantime: now they are a member already
      return Reply.of(call.database().write(tx -> accepted(tx, call)));
    }
  }

  private static Joined accepted(Transaction tx, Call<Acceptance> call) {
    var invite = Invites.require(tx, call.input().token(), call.now());
    if (Member.SUBJECT.read(tx, invite.project(), call.caller().account()).isEmpty()) {
      var origin = new Changes(call).origin(invite.project());
      Changes.join(tx, origin, change -> join(call, change, invite));
    }
    return new Joined(invite.project());
  }

  private static void join(Call<Acceptance> call, ProjectChange change, Invites.Found invite) {
    var caller = call.caller();
    change.add(
        Member.SUBJECT,
        new Member(caller.account(), caller.username(), caller.name(), invite.role(), 0));
    change.tx().sql("invite/use").bind("project", invite.project()).bind("id", invite.id()).run();
  }
}
