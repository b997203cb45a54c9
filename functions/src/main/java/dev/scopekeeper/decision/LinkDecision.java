package dev.scopekeeper.decision;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.card.Card;
import dev.scopekeeper.card.CardLink;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;

/** Links a card to a decision that it follows. */
public final class LinkDecision extends ProjectChangeHandler<Nothing> {

  public static final Route ROUTE =
      Route.put("/api/projects/{project}/cards/{card}/decisions/{decision}")
          .requiresRole(Role.EDITOR);

  public LinkDecision() {
    super(ROUTE, Nothing.class);
  }

  @Override
  protected void handle(Call<Nothing> call, ProjectChange change) {
    var card = change.find(Card.ENTITY_TYPE, call.id("card"));
    var decision = change.find(Decision.ENTITY_TYPE, call.id("decision"));
    CardLink.DECISION.link(change, card, decision.id());
  }
}
