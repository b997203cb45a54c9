package dev.scopekeeper.inbox;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Memory;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.change.NotFoundProblem;
import dev.scopekeeper.database.Transaction;
import java.util.List;
import java.util.UUID;

/** Returns the cards and earlier suggestions that are similar to a suggestion. */
public final class ReadSimilar extends RouteHandler<Nothing, Similar> {

  public static final Route ROUTE =
      Route.get("/api/projects/{project}/suggestions/{suggestion}/similar")
          .requiresRole(Role.VIEWER)
          .needs(Memory.LARGE)
          .canFailWith(Problem.Kind.THROTTLED);

  private final IdeaCache cache = new IdeaCache();
  private final ReadAllowance allowance = new ReadAllowance();

  public ReadSimilar() {
    super(ROUTE, Nothing.class, Similar.class);
  }

  @Override
  protected Reply<Similar> handle(Call<Nothing> call) {
    var project = call.project().id();
    var suggestion =
        call.database()
            .read(tx -> Suggestion.ENTITY_TYPE.read(tx, project, call.id("suggestion")))
            .orElseThrow(() -> Problem.of(NotFoundProblem.SUGGESTION_NOT_FOUND));
    var ideas = ideas(call, project);
    var matches = ideas.alike(ideas.comparison(suggestion), suggestion.id(), Similar.MAX_ITEMS);
    return Reply.of(call.database().read(tx -> Similar.read(tx, project, matches)));
  }

  private ProjectIdeas ideas(Call<Nothing> call, UUID project) {
    var account = call.caller().account();
    allowance.require(account, call.now());
    var current =
        cache.current(project, since -> call.database().read(tx -> changed(tx, project, since)));
    allowance.use(account, call.now(), current.rows());
    return current.ideas();
  }

  private static List<ProjectIdeas.Row> changed(Transaction tx, UUID project, long since) {
    return tx.sql("suggestion/comparable")
        .bind("project", project)
        .bind("since", since)
        .list(ProjectIdeas.Row.class);
  }
}
