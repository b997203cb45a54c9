package dev.scopekeeper.decision;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Json;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.QueryParameter;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds decisions by words that stand anywhere in them, the newest numbers first. */
public final class ListDecisions extends RouteHandler<Nothing, ListDecisions.DecisionPage> {

  public static final Route ROUTE =
      Route.get("/api/projects/{project}/decisions")
          .members(Role.VIEWER)
          .query(QueryParameter.text("words", 200), QueryParameter.numberCursor("cursor"));

  private static final int SIZE = 50;

  /**
   * Some of the decisions.
   *
   * @param next pass it as {@code cursor} for the ones after these
   */
  public record DecisionPage(List<DecisionSummary> items, Optional<String> next) {}

  public ListDecisions() {
    super(ROUTE, Nothing.class, DecisionPage.class);
  }

  @Override
  protected Reply<DecisionPage> handle(Call<Nothing> call) {
    var before = call.query("cursor").map(Integer::parseInt).orElse(Integer.MAX_VALUE);
    var patterns = call.query("words").map(ListDecisions::patterns).orElse(List.of());
    var rows =
        call.database()
            .read(tx ->
                tx.sql("decision/search")
                    .bind("project", call.membership().project())
                    .bind("before", before)
                    .bind("patterns", Json.text(patterns))
                    .bind("limit", SIZE + 1)
                    .list(DecisionSummary.class));
    var items = rows.subList(0, Math.min(rows.size(), SIZE));
    var next =
        rows.size() > SIZE
            ? Optional.of(String.valueOf(items.getLast().number()))
            : Optional.<String>empty();
    return Reply.of(new DecisionPage(items, next));
  }

  /** For LIKE, with ! before what has a meaning there. */
  private static List<String> patterns(String text) {
    return Arrays.stream(text.strip().split("\\s+", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> "%" + word.replaceAll("[!%_]", "!$0") + "%")
        .toList();
  }
}
