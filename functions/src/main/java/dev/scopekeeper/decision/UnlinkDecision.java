package dev.scopekeeper.decision;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.card.Card;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import dev.scopekeeper.change.Verb;

/** Says that a card no longer follows a decision. */
public final class UnlinkDecision extends ProjectChangeHandler<Nothing> {

  public static final Route ROUTE =
      Route.delete("/api/projects/{project}/cards/{card}/decisions/{decision}")
          .members(Role.EDITOR);

  public UnlinkDecision() {
    super(ROUTE, Nothing.class);
  }

  @Override
  protected void handle(Call<Nothing> call, ProjectChange change) {
    var card = change.find(Card.SUBJECT, call.id("card"));
    var decision = change.find(Decision.SUBJECT, call.id("decision"));
    var decisions =
        card.decisions().stream().filter(other -> !other.equals(decision.id())).toList();
    change.edit(Card.SUBJECT, card, card.with("decisions", decisions), Verb.EDITED);
  }
}
