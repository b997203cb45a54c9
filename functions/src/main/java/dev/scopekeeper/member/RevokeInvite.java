package dev.scopekeeper.member;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.change.NotFoundProblem;

/** Revokes an invite link at once. */
public final class RevokeInvite extends RouteHandler<Nothing, Nothing> {

  public static final Route ROUTE =
      Route.delete("/api/projects/{project}/invites/{invite}")
          .requiresRole(Role.OWNER)
          .respondsWith(204);

  public RevokeInvite() {
    super(ROUTE, Nothing.class, Nothing.class);
  }

  @Override
  protected Reply<Nothing> handle(Call<Nothing> call) {
    var revoked =
        call.database()
            .write(tx -> {
              Owners.lockProjectAsOwner(tx, call);
              return tx.sql("invite/revoke")
                  .bind("project", call.project().id())
                  .bind("id", call.id("invite"))
                  .run();
            });
    if (revoked == 0) {
      throw Problem.of(NotFoundProblem.INVITE_NOT_FOUND);
    }
    return Reply.nothing();
  }
}
