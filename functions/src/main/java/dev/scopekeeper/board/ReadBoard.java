package dev.scopekeeper.board;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.QueryParameter;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import java.util.Optional;

/** Tells the whole board, or what of it changed since a revision, and where to hear of changes. */
public final class ReadBoard extends RouteHandler<Nothing, Delta> {

  public static final Route ROUTE =
      Route.get("/api/projects/{project}/board")
          .members(Role.VIEWER)
          .query(QueryParameter.wholeNumber("since", "This must be a revision: a whole number."))
          .taggedByRevision();

  public ReadBoard() {
    super(ROUTE, Nothing.class, Delta.class);
  }

  @Override
  protected Reply<Delta> handle(Call<Nothing> call) {
    var membership = call.membership();
    var asked = call.query("since").map(Long::parseLong).orElse(0L);
    // a client that is ahead has seen a database that was since restored from a backup
    var since = asked > membership.revision() ? 0 : asked;
    var delta = Delta.read(call.database(), membership.project(), since);
    return Reply.of(withUpdates(delta, call)).tagged("W/\"" + delta.revision() + "\"");
  }

  /**
   * The name found at the beginning may have been replaced by a change since then; who is told none
   * asks again.
   */
  private static Delta withUpdates(Delta delta, Call<?> call) {
    var membership = call.membership();
    return delta.revision() == membership.revision()
        ? delta.withUpdates(Optional.of(call.live().source(membership.channel())))
        : delta;
  }
}
