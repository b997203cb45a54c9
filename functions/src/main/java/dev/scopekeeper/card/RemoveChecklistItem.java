package dev.scopekeeper.card;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;

/** Deletes a checklist item. */
public final class RemoveChecklistItem extends ProjectChangeHandler<Nothing> {

  public static final Route ROUTE =
      Route.delete("/api/projects/{project}/cards/{card}/checklist/{item}")
          .requiresRole(Role.EDITOR);

  public RemoveChecklistItem() {
    super(ROUTE, Nothing.class);
  }

  @Override
  protected void handle(Call<Nothing> call, ProjectChange change) {
    var item = change.find(ChecklistItem.ENTITY_TYPE, call.id("item"));
    CardParts.requireSameCard(call.id("card"), item.card());
    change.remove(ChecklistItem.ENTITY_TYPE, item);
  }
}
