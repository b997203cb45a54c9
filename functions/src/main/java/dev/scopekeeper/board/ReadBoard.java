package dev.scopekeeper.board;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.QueryParameter;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import java.util.Optional;

/**
 * Returns the board, or only what changed since a revision. Also returns where to listen for
 * updates.
 */
public final class ReadBoard extends RouteHandler<Nothing, Delta> {

  public static final Route ROUTE =
      Route.get("/api/projects/{project}/board")
          .requiresRole(Role.VIEWER)
          .query(QueryParameter.wholeNumber("since", BoardProblem.NOT_A_REVISION))
          .taggedByRevision();

  public ReadBoard() {
    super(ROUTE, Nothing.class, Delta.class);
  }

  @Override
  protected Reply<Delta> handle(Call<Nothing> call) {
    var project = call.project();
    var requested = call.query("since").map(Long::parseLong).orElse(0L);
    // a client can be ahead if the database was restored from a backup
    var since = requested > project.revision() ? 0 : requested;
    var delta = Delta.read(call.database(), project.id(), since);
    return Reply.of(withUpdates(delta, call)).tagged("W/\"" + delta.revision() + "\"");
  }

  /**
   * A change may have replaced the channel since the request was authenticated. Without one the
   * client asks again.
   */
  private static Delta withUpdates(Delta delta, Call<?> call) {
    var project = call.project();
    return delta.revision() == project.revision()
        ? delta.withUpdates(Optional.of(call.live().source(project.channel())))
        : delta;
  }
}
