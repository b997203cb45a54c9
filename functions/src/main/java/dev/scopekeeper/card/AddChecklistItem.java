package dev.scopekeeper.card;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.Order;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import dev.scopekeeper.change.Spot;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;

/** Adds an item to a card's checklist. By default it is the last one. */
public final class AddChecklistItem extends ProjectChangeHandler<AddChecklistItem.NewItem> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/cards/{card}/checklist")
          .requiresRole(Role.EDITOR)
          .respondsWith(201);

  /** The new item. */
  public record NewItem(
      UUID id, @OneLine @NotBlank @Size(max = 300) String text, Optional<Spot> spot) {}

  public AddChecklistItem() {
    super(ROUTE, NewItem.class);
  }

  @Override
  protected void handle(Call<NewItem> call, ProjectChange change) {
    var input = call.input();
    var card = change.find(Card.ENTITY_TYPE, call.id("card"));
    var rank = new Order(change, ChecklistItem.ENTITY_TYPE).rank(input.spot(), input.id());
    change.add(
        ChecklistItem.ENTITY_TYPE,
        new ChecklistItem(input.id(), card.id(), input.text(), false, rank, 0));
  }
}
