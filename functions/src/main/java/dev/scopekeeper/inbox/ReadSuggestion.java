package dev.scopekeeper.inbox;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.change.NotFoundProblem;

/** Returns a suggestion with its texts. */
public final class ReadSuggestion extends RouteHandler<Nothing, Suggestion> {

  public static final Route ROUTE =
      Route.get("/api/projects/{project}/suggestions/{suggestion}").requiresRole(Role.VIEWER);

  public ReadSuggestion() {
    super(ROUTE, Nothing.class, Suggestion.class);
  }

  @Override
  protected Reply<Suggestion> handle(Call<Nothing> call) {
    var project = call.project().id();
    return Reply.of(
        call.database()
            .read(tx -> Suggestion.ENTITY_TYPE.read(tx, project, call.id("suggestion")))
            .orElseThrow(() -> Problem.of(NotFoundProblem.SUGGESTION_NOT_FOUND)));
  }
}
