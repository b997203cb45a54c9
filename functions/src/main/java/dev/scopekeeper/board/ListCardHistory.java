package dev.scopekeeper.board;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Cursor;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.card.Card;
import dev.scopekeeper.change.NotFoundProblem;
import java.util.Optional;
import java.util.UUID;

/** Lists the history of a card, its checklist and its comments, newest first. */
public final class ListCardHistory extends RouteHandler<Nothing, ActivityPage> {

  public static final Route ROUTE =
      Route.get("/api/projects/{project}/cards/{card}/history")
          .requiresRole(Role.VIEWER)
          .query(Cursor.PARAMETER);

  public ListCardHistory() {
    super(ROUTE, Nothing.class, ActivityPage.class);
  }

  @Override
  protected Reply<ActivityPage> handle(Call<Nothing> call) {
    var card = call.id("card");
    var page = ActivityPage.read(call, Optional.of(card));
    if (page.items().isEmpty() && !exists(call, card)) {
      throw Problem.of(NotFoundProblem.CARD_NOT_FOUND);
    }
    return Reply.of(page);
  }

  private static boolean exists(Call<?> call, UUID card) {
    return call.database()
        .read(tx -> Card.ENTITY_TYPE.read(tx, call.project().id(), card))
        .isPresent();
  }
}
