package dev.scopekeeper.board;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Cursor;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import java.util.Optional;

/** Lists the activity of a project, newest first. */
public final class ListActivity extends RouteHandler<Nothing, ActivityPage> {

  public static final Route ROUTE =
      Route.get("/api/projects/{project}/activity")
          .requiresRole(Role.VIEWER)
          .query(Cursor.PARAMETER);

  public ListActivity() {
    super(ROUTE, Nothing.class, ActivityPage.class);
  }

  @Override
  protected Reply<ActivityPage> handle(Call<Nothing> call) {
    return Reply.of(ActivityPage.read(call, Optional.empty()));
  }
}
