package dev.scopekeeper.decision;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.change.NotFoundProblem;

/** Returns a decision with its texts. */
public final class ReadDecision extends RouteHandler<Nothing, DecisionDetail> {

  public static final Route ROUTE =
      Route.get("/api/projects/{project}/decisions/{decision}").requiresRole(Role.VIEWER);

  public ReadDecision() {
    super(ROUTE, Nothing.class, DecisionDetail.class);
  }

  @Override
  protected Reply<DecisionDetail> handle(Call<Nothing> call) {
    var project = call.project().id();
    return call.database()
        .read(tx -> Decision.ENTITY_TYPE.read(tx, project, call.id("decision")))
        .map(decision ->
            Reply.of(
                new DecisionDetail(
                    decision.summary(),
                    decision.context(),
                    decision.decision(),
                    decision.consequences(),
                    decision.createdAt())))
        .orElseThrow(() -> Problem.of(NotFoundProblem.DECISION_NOT_FOUND));
  }
}
