package dev.scopekeeper.member;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Lists the invite links that still work. */
public final class ListInvites extends RouteHandler<Nothing, ListInvites.InviteList> {

  public static final Route ROUTE =
      Route.get("/api/projects/{project}/invites").requiresRole(Role.OWNER);

  /** The oldest first. */
  public record InviteList(List<OpenInvite> invites) {}

  /**
   * A link, without its token.
   *
   * @param uses how many people joined with it
   */
  public record OpenInvite(UUID id, Role role, Instant createdAt, Instant expiresAt, int uses) {}

  public ListInvites() {
    super(ROUTE, Nothing.class, InviteList.class);
  }

  @Override
  protected Reply<InviteList> handle(Call<Nothing> call) {
    return Reply.of(
        new InviteList(
            call.database()
                .read(tx ->
                    tx.sql("invite/list")
                        .bind("project", call.project().id())
                        .bind("now", call.now())
                        .list(OpenInvite.class))));
  }
}
