package dev.scopekeeper.publiclink;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.change.NotFoundProblem;
import dev.scopekeeper.member.Owners;

/** Revokes a public link at once. */
public final class RevokePublicLink extends RouteHandler<Nothing, Nothing> {

  public static final Route ROUTE =
      Route.delete("/api/projects/{project}/public-links/{publicLink}")
          .requiresRole(Role.OWNER)
          .respondsWith(204);

  public RevokePublicLink() {
    super(ROUTE, Nothing.class, Nothing.class);
  }

  @Override
  protected Reply<Nothing> handle(Call<Nothing> call) {
    var revoked =
        call.database()
            .write(tx -> {
              Owners.lockProjectAsOwner(tx, call);
              return tx.sql("public_link/revoke")
                  .bind("project", call.project().id())
                  .bind("id", call.id("publicLink"))
                  .run();
            });
    if (revoked == 0) {
      throw Problem.of(NotFoundProblem.PUBLIC_LINK_NOT_FOUND);
    }
    return Reply.nothing();
  }
}
