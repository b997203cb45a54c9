package dev.scopekeeper.publiclink;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.api.Secrets;
import dev.scopekeeper.change.ChangeProblem;
import dev.scopekeeper.member.Owners;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Creates a public link to a release or to the whole plan. Its token is returned only this once.
 */
public final class CreatePublicLink
    extends RouteHandler<CreatePublicLink.NewPublicLink, CreatePublicLink.PublicLink> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/public-links")
          .requiresRole(Role.OWNER)
          .respondsWith(201)
          .canFailWith(Problem.Kind.TAKEN);

  /**
   * What the link shows.
   *
   * @param release absent for all releases and the backlog
   */
  public record NewPublicLink(UUID id, Optional<UUID> release) {}

  /**
   * The link.
   *
   * @param token whoever has it can see the plan
   */
  public record PublicLink(UUID id, String token, Optional<UUID> release, Instant createdAt) {}

  public CreatePublicLink() {
    super(ROUTE, NewPublicLink.class, PublicLink.class);
  }

  @Override
  protected Reply<PublicLink> handle(Call<NewPublicLink> call) {
    var input = call.input();
    var token = Secrets.token();
    var rows =
        call.database()
            .write(tx -> {
              Owners.lockProjectAsOwner(tx, call);
              return tx.sql("public_link/add")
                  .bind("project", call.project().id())
                  .bind("id", input.id())
                  .bind("token", Secrets.hash(token))
                  .bind("release", input.release())
                  .bind("account", call.caller().account())
                  .bind("now", call.now())
                  .run();
            });
    if (rows == 0) {
      throw Problem.of(ChangeProblem.PROJECT_ARCHIVED);
    }
    return Reply.of(new PublicLink(input.id(), token, input.release(), call.now()));
  }
}
