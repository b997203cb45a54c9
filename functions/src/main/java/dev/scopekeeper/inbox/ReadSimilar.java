package dev.scopekeeper.inbox;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;

/** Tells which cards and which earlier suggestions say nearly the same as a suggestion. */
public final class ReadSimilar extends RouteHandler<Nothing, Similar> {

  public static final Route ROUTE =
      Route.get("/api/projects/{project}/suggestions/{suggestion}/similar").members(Role.VIEWER);

  public ReadSimilar() {
    super(ROUTE, Nothing.class, Similar.class);
  }

  @Override
  protected Reply<Similar> handle(Call<Nothing> call) {
    var project = call.membership().project();
    var suggestion =
        call.database()
            .read(tx -> Suggestion.SUBJECT.read(tx, project, call.id("suggestion")))
            .orElseThrow(() -> Problem.notFound("suggestion"));
    return Reply.of(call.database().read(tx -> Similar.to(tx, project, suggestion)));
  }
}
