package dev.scopekeeper.decision;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import dev.scopekeeper.change.Verb;

/** Accepts a decision. A superseded decision becomes accepted again. */
public final class AcceptDecision extends ProjectChangeHandler<Nothing> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/decisions/{decision}/accept").requiresRole(Role.EDITOR);

  public AcceptDecision() {
    super(ROUTE, Nothing.class);
  }

  @Override
  protected void handle(Call<Nothing> call, ProjectChange change) {
    var decision = change.find(Decision.ENTITY_TYPE, call.id("decision"));
    change.edit(Decision.ENTITY_TYPE, decision, decision.accepted(), Verb.ACCEPTED);
  }
}
