package dev.scopekeeper.card;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import dev.scopekeeper.change.Verb;
import java.util.stream.Stream;

/** Puts a label on a card. */
public final class LabelCard extends ProjectChangeHandler<Nothing> {

  public static final Route ROUTE =
      Route.put("/api/projects/{project}/cards/{card}/labels/{label}").members(Role.EDITOR);
  private static final int MOST = 20;

  public LabelCard() {
    super(ROUTE, Nothing.class);
  }

  @Override
  protected void handle(Call<Nothing> call, ProjectChange change) {
    var card = change.find(Card.SUBJECT, call.id("card"));
    var label = change.find(Label.SUBJECT, call.id("label"));
    var labels =
        Stream.concat(card.labels().stream(), Stream.of(label.id())).distinct().sorted().toList();
    if (labels.size() > MOST) {
      throw Problem.of(Problem.Kind.REFUSED, "A card carries at most " + MOST + " labels.");
    }
    change.edit(Card.SUBJECT, card, card.with("labels", labels), Verb.EDITED);
  }
}
