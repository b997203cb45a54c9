package dev.scopekeeper.inbox;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Cursor;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.QueryParameter;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import java.util.List;
import java.util.Optional;

/**
 * Tells which suggestions left the inbox, the latest first, and of those the ones with some words.
 */
public final class ListTriaged extends RouteHandler<Nothing, ListTriaged.TriagedPage> {

  public static final Route ROUTE =
      Route.get("/api/projects/{project}/suggestions/triaged")
          .members(Role.VIEWER)
          .query(QueryParameter.idCursor("cursor"), QueryParameter.text("words", 200));

  private static final int SIZE = 50;

  /**
   * Some of them.
   *
   * @param next pass it as {@code cursor} for the ones after these
   */
  public record TriagedPage(List<SuggestionSummary> items, Optional<String> next) {}

  public ListTriaged() {
    super(ROUTE, Nothing.class, TriagedPage.class);
  }

  @Override
  protected Reply<TriagedPage> handle(Call<Nothing> call) {
    var cursor = Cursor.in(call, "cursor");
    var rows =
        call.database()
            .read(tx ->
                tx.sql("suggestion/triaged")
                    .bind("project", call.membership().project())
                    .bind("before", cursor.at())
                    .bind("beforeId", cursor.id())
                    .bind("words", literal(call.query("words").orElse("").strip()))
                    .bind("limit", SIZE + 1)
                    .list(SuggestionSummary.class));
    var items = rows.subList(0, Math.min(rows.size(), SIZE));
    var next =
        rows.size() > SIZE ? Optional.of(cursor(items.getLast()).text()) : Optional.<String>empty();
    return Reply.of(new TriagedPage(items, next));
  }

  private static Cursor cursor(SuggestionSummary last) {
    return new Cursor(last.triagedAt().orElseThrow(), last.id());
  }

  /** Without a meaning to LIKE. */
  private static String literal(String words) {
    return words.replaceAll("[\\\\%_]", "\\\\$0");
  }
}
