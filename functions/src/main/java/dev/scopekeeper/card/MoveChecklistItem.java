package dev.scopekeeper.card;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.MoveHandler;
import dev.scopekeeper.change.Order;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import dev.scopekeeper.change.Verb;
import java.util.Optional;

/** Moves a checklist item to another place in its list. */
public final class MoveChecklistItem extends ProjectChangeHandler<MoveHandler.Move> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/cards/{card}/checklist/{item}/move")
          .requiresRole(Role.EDITOR);

  public MoveChecklistItem() {
    super(ROUTE, MoveHandler.Move.class);
  }

  @Override
  protected void handle(Call<MoveHandler.Move> call, ProjectChange change) {
    var item = change.find(ChecklistItem.ENTITY_TYPE, call.id("item"));
    CardParts.requireSameCard(call.id("card"), item.card());
    var rank =
        new Order(change, ChecklistItem.ENTITY_TYPE)
            .rank(Optional.of(call.input().spot()), item.id());
    change.edit(ChecklistItem.ENTITY_TYPE, item, item.withRank(rank), Verb.MOVED);
  }
}
