package dev.scopekeeper.member;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import jakarta.validation.constraints.Size;

/** Returns the project and role that an invite link grants. */
public final class LookAtInvite
    extends RouteHandler<LookAtInvite.InviteToken, LookAtInvite.Invitation> {

  public static final Route ROUTE =
      Route.post("/api/invites/look").anyone().canFailWith(Problem.Kind.NOT_FOUND);

  /** The token is sent in the body because URLs end up in logs. */
  public record InviteToken(@Size(max = 100) String token) {}

  /** The inviter, the project and the role. */
  public record Invitation(String project, String inviter, Role role) {}

  public LookAtInvite() {
    super(ROUTE, InviteToken.class, Invitation.class);
  }

  @Override
  protected Reply<Invitation> handle(Call<InviteToken> call) {
    var invite = call.database().read(tx -> Invites.require(tx, call.input().token(), call.now()));
    return Reply.of(new Invitation(invite.projectName(), invite.inviter(), invite.role()));
  }
}
