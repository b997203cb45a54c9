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

/** Makes a card wait for another. */
public final class BlockCard extends ProjectChangeHandler<Nothing> {

  public static final Route ROUTE =
      Route.put("/api/projects/{project}/cards/{card}/blockers/{blocker}").members(Role.EDITOR);
  private static final int MOST = 20;

  public BlockCard() {
    super(ROUTE, Nothing.class);
  }

  @Override
  protected void handle(Call<Nothing> call, ProjectChange change) {
    var card = change.find(Card.SUBJECT, call.id("card"));
    var blocker = change.find(Card.SUBJECT, call.id("blocker"));
    var others = Stream.concat(card.blockedBy().stream(), Stream.of(blocker.id()));
    var blockers = others.distinct().sorted().toList();
    if (blockers.size() > MOST) {
      throw Problem.of(Problem.Kind.REFUSED, "A card waits for at most " + MOST + " others.");
    }
    change.edit(Card.SUBJECT, card, card.with("blockedBy", blockers), Verb.EDITED);
  }
}
