package dev.scopekeeper.decision;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;

/** Deletes a proposed decision. Rejects others: they can only be superseded. */
public final class RemoveDecision extends ProjectChangeHandler<Nothing> {

  public static final Route ROUTE =
      Route.delete("/api/projects/{project}/decisions/{decision}").requiresRole(Role.EDITOR);

  public RemoveDecision() {
    super(ROUTE, Nothing.class);
  }

  @Override
  protected void handle(Call<Nothing> call, ProjectChange change) {
    var decision = change.find(Decision.ENTITY_TYPE, call.id("decision"));
    change.detachAndRemove(Decision.ENTITY_TYPE, decision);
  }
}
