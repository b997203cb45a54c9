package dev.scopekeeper.publiclink;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lists the public links of a project. */
public final class ListPublicLinks extends RouteHandler<Nothing, ListPublicLinks.PublicLinkList> {

  public static final Route ROUTE =
      Route.get("/api/projects/{project}/public-links").requiresRole(Role.OWNER);

  /** The oldest first. */
  public record PublicLinkList(List<OpenPublicLink> publicLinks) {}

  /**
   * A link, without its token.
   *
   * @param release absent for all releases and the backlog
   */
  public record OpenPublicLink(UUID id, Optional<UUID> release, Instant createdAt) {}

  public ListPublicLinks() {
    super(ROUTE, Nothing.class, PublicLinkList.class);
  }

  @Override
  protected Reply<PublicLinkList> handle(Call<Nothing> call) {
    return Reply.of(
        new PublicLinkList(
            call.database()
                .read(tx ->
                    tx.sql("public_link/list")
                        .bind("project", call.project().id())
                        .list(OpenPublicLink.class))));
  }
}
