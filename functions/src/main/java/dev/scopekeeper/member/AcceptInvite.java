package dev.scopekeeper.member;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.change.Changes;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.database.DatabaseProblem;
import dev.scopekeeper.database.Transaction;
import dev.scopekeeper.live.Channel;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes the bearer of an invite link a member. Who is one already stays what they are; who was one
 * after the invite was made is refused.
 */
public final class AcceptInvite extends RouteHandler<AcceptInvite.Acceptance, AcceptInvite.Joined> {

  public static final Route ROUTE =
      Route.post("/api/invites/accept").signedIn().takesChangeId().refuses(Problem.Kind.NOT_FOUND);

  /** The link's token. */
  public record Acceptance(@Size(max = 100) String token) {}

  /** Which project was joined. */
  public record Joined(UUID project) {}

  /** What came of it; a channel where the project changed. */
  private record Outcome(Joined joined, Optional<Channel> channel, long revision) {}

  public AcceptInvite() {
    super(ROUTE, Acceptance.class, Joined.class);
  }

  @Override
  protected Reply<Joined> handle(Call<Acceptance> call) {
    var outcome = accepted(call);
    outcome.channel().ifPresent(channel -> call.live().announce(channel, outcome.revision()));
    return Reply.of(outcome.joined());
  }

  private static Outcome accepted(Call<Acceptance> call) {
    try {
      return call.database().write(tx -> accepted(tx, call));
    } catch (DatabaseProblem.Duplicate twin) {
      // the same person joined in the meantime: now they are a member already
      return call.database().write(tx -> accepted(tx, call));
    }
  }

  private static Outcome accepted(Transaction tx, Call<Acceptance> call) {
    call.holdSession(tx);
    var invite = Invites.require(tx, call.input().token(), call.now());
    var joined = new Joined(invite.project());
    if (Member.SUBJECT.read(tx, invite.project(), call.caller().account()).isPresent()) {
      return new Outcome(joined, Optional.empty(), 0);
    }
    var origin = new Changes(call).origin(invite.project());
    var change = Changes.join(tx, origin, joining -> join(call, joining));
    return new Outcome(joined, Optional.of(Channel.read(tx, invite.project())), change.revision());
  }

  private static void join(Call<Acceptance> call, ProjectChange change) {
    var caller = call.caller();
    // once more, now that the project is locked: it may have been revoked in the meantime
    var invite = Invites.require(change.tx(), call.input().token(), call.now());
    Invites.requireNeverMember(change.tx(), invite, caller.account());
    change.add(
        Member.SUBJECT,
        new Member(caller.account(), caller.username(), caller.name(), invite.role(), 0));
    change.tx().sql("invite/use").bind("project", invite.project()).bind("id", invite.id()).run();
  }
}
