package dev.scopekeeper.card;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Cursor;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.change.NotFoundProblem;
import dev.scopekeeper.database.Transaction;
import java.util.UUID;

/** Lists the comments of a card, newest page first. */
public final class ListComments extends RouteHandler<Nothing, CommentPage> {

  public static final Route ROUTE =
      Route.get("/api/projects/{project}/cards/{card}/comments")
          .requiresRole(Role.VIEWER)
          .query(Cursor.PARAMETER);

  public ListComments() {
    super(ROUTE, Nothing.class, CommentPage.class);
  }

  @Override
  protected Reply<CommentPage> handle(Call<Nothing> call) {
    return Reply.of(
        call.database().read(tx -> page(tx, call.project().id(), call.id("card"), call)));
  }

  private static CommentPage page(Transaction tx, UUID project, UUID card, Call<Nothing> call) {
    var page = CommentPage.read(tx, project, card, Cursor.of(call));
    if (page.items().isEmpty() && Card.ENTITY_TYPE.read(tx, project, card).isEmpty()) {
      throw Problem.of(NotFoundProblem.CARD_NOT_FOUND);
    }
    return page;
  }
}
