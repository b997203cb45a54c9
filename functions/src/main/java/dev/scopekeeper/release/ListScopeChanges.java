package dev.scopekeeper.release;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Cursor;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.change.NotFoundProblem;
import dev.scopekeeper.database.Transaction;
import java.util.UUID;

/** Lists the cards that entered or left a release while it was locked, newest first. */
public final class ListScopeChanges extends RouteHandler<Nothing, ScopeChangePage> {

  public static final Route ROUTE =
      Route.get("/api/projects/{project}/releases/{release}/scope-changes")
          .requiresRole(Role.VIEWER)
          .query(Cursor.PARAMETER);

  public ListScopeChanges() {
    super(ROUTE, Nothing.class, ScopeChangePage.class);
  }

  @Override
  protected Reply<ScopeChangePage> handle(Call<Nothing> call) {
    var project = call.project().id();
    return Reply.of(
        call.database()
            .read(tx ->
                ScopeChangePage.read(
                    tx, project, known(tx, project, call.id("release")), Cursor.of(call))));
  }

  private static UUID known(Transaction tx, UUID project, UUID release) {
    return Release.ENTITY_TYPE
        .read(tx, project, release)
        .orElseThrow(() -> Problem.of(NotFoundProblem.RELEASE_NOT_FOUND))
        .id();
  }
}
