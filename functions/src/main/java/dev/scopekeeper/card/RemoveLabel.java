package dev.scopekeeper.card;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;

/** Deletes a label. Removes it from every card. */
public final class RemoveLabel extends ProjectChangeHandler<Nothing> {

  public static final Route ROUTE =
      Route.delete("/api/projects/{project}/labels/{label}").requiresRole(Role.EDITOR);

  public RemoveLabel() {
    super(ROUTE, Nothing.class);
  }

  @Override
  protected void handle(Call<Nothing> call, ProjectChange change) {
    var label = change.find(Label.ENTITY_TYPE, call.id("label"));
    change.detachAndRemove(Label.ENTITY_TYPE, label);
  }
}
