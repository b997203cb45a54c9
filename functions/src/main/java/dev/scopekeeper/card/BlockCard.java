package dev.scopekeeper.card;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;

/** Adds a blocker to a card. Rejects cycles and names the cards in them. */
public final class BlockCard extends ProjectChangeHandler<Nothing> {

  public static final Route ROUTE =
      Route.put("/api/projects/{project}/cards/{card}/blockers/{blocker}")
          .requiresRole(Role.EDITOR);

  public BlockCard() {
    super(ROUTE, Nothing.class);
  }

  @Override
  protected void handle(Call<Nothing> call, ProjectChange change) {
    var card = change.find(Card.ENTITY_TYPE, call.id("card"));
    var blocker = change.find(Card.ENTITY_TYPE, call.id("blocker"));
    CardLink.BLOCKER.link(change, card, blocker.id());
  }
}
