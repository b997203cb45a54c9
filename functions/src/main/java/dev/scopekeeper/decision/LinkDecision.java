package dev.scopekeeper.decision;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.card.Card;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import dev.scopekeeper.change.Verb;
import java.util.stream.Stream;

/** Says that a card follows a decision. */
public final class LinkDecision extends ProjectChangeHandler<Nothing> {

  public static final Route ROUTE =
      Route.put("/api/projects/{project}/cards/{card}/decisions/{decision}").members(Role.EDITOR);
  private static final int MOST = 20;

  public LinkDecision() {
    super(ROUTE, Nothing.class);
  }

  @Override
  protected void handle(Call<Nothing> call, ProjectChange change) {
    var card = change.find(Card.SUBJECT, call.id("card"));
    var decision = change.find(Decision.SUBJECT, call.id("decision"));
    var decisions =
        Stream.concat(card.decisions().stream(), Stream.of(decision.id()))
            .distinct()
            .sorted()
            .toList();
    if (decisions.size() > MOST) {
      throw Problem.of(Problem.Kind.REFUSED, "A card follows at most " + MOST + " decisions.");
    }
    change.edit(Card.SUBJECT, card, card.with("decisions", decisions), Verb.EDITED);
  }
}
