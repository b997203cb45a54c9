package dev.scopekeeper.card;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.QueryParameter;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import java.util.List;
import java.util.Optional;

/** Tells which cards were taken off the board, the newest numbers first. */
public final class ListArchivedCards
    extends RouteHandler<Nothing, ListArchivedCards.ArchivedCardPage> {

  public static final Route ROUTE =
      Route.get("/api/projects/{project}/cards/archived")
          .members(Role.VIEWER)
          .query(QueryParameter.numberCursor("cursor"));

  private static final int SIZE = 50;

  /**
   * Some of the archived cards.
   *
   * @param next pass it as {@code cursor} for the ones after these
   */
  public record ArchivedCardPage(List<CardSummary> items, Optional<String> next) {}

  public ListArchivedCards() {
    super(ROUTE, Nothing.class, ArchivedCardPage.class);
  }

  @Override
  protected Reply<ArchivedCardPage> handle(Call<Nothing> call) {
    var before = call.query("cursor").map(Integer::parseInt).orElse(Integer.MAX_VALUE);
    var rows =
        call.database()
            .read(tx ->
                tx.sql("card/archived")
                    .bind("project", call.membership().project())
                    .bind("before", before)
                    .bind("limit", SIZE + 1)
                    .list(CardSummary.class));
    var items = rows.subList(0, Math.min(rows.size(), SIZE));
    var next =
        rows.size() > SIZE
            ? Optional.of(String.valueOf(items.getLast().number()))
            : Optional.<String>empty();
    return Reply.of(new ArchivedCardPage(items, next));
  }
}
