package dev.scopekeeper.project;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;

/** Tells the whole board, or what of it changed since a revision. */
public final class ReadBoard extends RouteHandler<Nothing, Delta> {

  public static final Route ROUTE =
      Route.get("/api/projects/{project}/board")
          .members(Role.VIEWER)
          .query("since")
          .taggedByRevision();

  public ReadBoard() {
    super(ROUTE, Nothing.class, Delta.class);
  }

  @Override
  protected Reply<Delta> handle(Call<Nothing> call) {
    var membership = call.membership();
    var asked = call.query("since").map(ReadBoard::revision).orElse(0L);
    // a client that is ahead has seen a database that was since restored from a backup
    var since = asked > membership.revision() ? 0 : asked;
    var delta = Delta.read(call.database(), membership.project(), since);
    return Reply.of(delta).tagged("W/\"" + delta.revision() + "\"");
  }

  private static long revision(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw Problem.parameter("since", "This must be a revision: a whole number.");
    }
    return Long.parseLong(text);
  }
}
