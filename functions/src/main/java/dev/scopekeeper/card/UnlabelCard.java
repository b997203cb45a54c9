package dev.scopekeeper.card;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;

/** Removes a label from a card. */
public final class UnlabelCard extends ProjectChangeHandler<Nothing> {

  public static final Route ROUTE =
      Route.delete("/api/projects/{project}/cards/{card}/labels/{label}").requiresRole(Role.EDITOR);

  public UnlabelCard() {
    super(ROUTE, Nothing.class);
  }

  @Override
  protected void handle(Call<Nothing> call, ProjectChange change) {
    var card = change.find(Card.ENTITY_TYPE, call.id("card"));
    var label = change.find(Label.ENTITY_TYPE, call.id("label"));
    CardLink.LABEL.unlink(change, card, label.id());
  }
}
