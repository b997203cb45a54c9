package dev.scopekeeper.member;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.api.Secrets;
import dev.scopekeeper.change.ChangeProblem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Creates an invite link. Its token is returned only this once. */
public final class CreateInvite extends RouteHandler<CreateInvite.NewInvite, CreateInvite.Invite> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/invites")
          .requiresRole(Role.OWNER)
          .respondsWith(201)
          .canFailWith(Problem.Kind.TAKEN);

  private static final int DEFAULT_DAYS = 7;

  /** The role that the link grants, and how long it is valid. */
  public record NewInvite(UUID id, Role role, Optional<@Min(1) @Max(90) Integer> expiresInDays) {}

  /**
   * The link.
   *
   * @param token whoever has it can join
   */
  public record Invite(UUID id, String token, Role role, Instant expiresAt) {}

  public CreateInvite() {
    super(ROUTE, NewInvite.class, Invite.class);
  }

  @Override
  protected Reply<Invite> handle(Call<NewInvite> call) {
    var input = call.input();
    var token = Secrets.token();
    var expires = call.now().plus(Duration.ofDays(input.expiresInDays().orElse(DEFAULT_DAYS)));
    var rows =
        call.database()
            .write(tx -> {
              Owners.lockProjectAsOwner(tx, call);
              return tx.sql("invite/add")
                  .bind("project", call.project().id())
                  .bind("id", input.id())
                  .bind("token", Secrets.hash(token))
                  .bind("role", input.role())
                  .bind("account", call.caller().account())
                  .bind("now", call.now())
                  .bind("expires", expires)
                  .run();
            });
    // the statement adds no invite to an archived project
    if (rows == 0) {
      throw Problem.of(ChangeProblem.PROJECT_ARCHIVED);
    }
    return Reply.of(new Invite(input.id(), token, input.role(), expires));
  }
}
