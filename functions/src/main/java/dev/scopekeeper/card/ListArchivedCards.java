package dev.scopekeeper.card;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Cursor;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import java.util.List;
import java.util.Optional;

/** Lists the archived cards, highest numbers first. */
public final class ListArchivedCards
    extends RouteHandler<Nothing, ListArchivedCards.ArchivedCardPage> {

  public static final Route ROUTE =
      Route.get("/api/projects/{project}/cards/archived")
          .requiresRole(Role.VIEWER)
          .query(Cursor.PARAMETER);

  /**
   * A page of archived cards.
   *
   * @param next pass it as {@code cursor} for the next page
   */
  public record ArchivedCardPage(List<CardSummary> items, Optional<String> next) {}

  public ListArchivedCards() {
    super(ROUTE, Nothing.class, ArchivedCardPage.class);
  }

  @Override
  protected Reply<ArchivedCardPage> handle(Call<Nothing> call) {
    var page =
        call.database()
            .read(tx ->
                tx.sql("card/archived")
                    .bind("project", call.project().id())
                    .bind("before", Cursor.of(call).position())
                    .page(CardSummary.class));
    return Reply.of(
        new ArchivedCardPage(page.rows(), Cursor.next(page, last -> Cursor.at(last.number()))));
  }
}
