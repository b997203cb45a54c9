package dev.scopekeeper.card;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import dev.scopekeeper.change.Verb;

/** Puts an archived card back where it was. */
public final class RestoreCard extends ProjectChangeHandler<Nothing> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/cards/{card}/restore").members(Role.EDITOR);

  public RestoreCard() {
    super(ROUTE, Nothing.class);
  }

  @Override
  protected void handle(Call<Nothing> call, ProjectChange change) {
    var card = change.find(Card.SUBJECT, call.id("card"));
    change.edit(Card.SUBJECT, card, card.with("archived", false), Verb.RESTORED);
  }
}
