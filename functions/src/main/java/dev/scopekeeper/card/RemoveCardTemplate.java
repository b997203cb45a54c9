package dev.scopekeeper.card;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;

/** Deletes the template for a kind of card. */
public final class RemoveCardTemplate extends ProjectChangeHandler<Nothing> {

  public static final Route ROUTE =
      Route.delete("/api/projects/{project}/templates/{template}").requiresRole(Role.EDITOR);

  public RemoveCardTemplate() {
    super(ROUTE, Nothing.class);
  }

  @Override
  protected void handle(Call<Nothing> call, ProjectChange change) {
    change.remove(
        CardTemplate.ENTITY_TYPE, change.find(CardTemplate.ENTITY_TYPE, call.id("template")));
  }
}
