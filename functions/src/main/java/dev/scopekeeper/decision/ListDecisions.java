package dev.scopekeeper.decision;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Cursor;
import dev.scopekeeper.api.Json;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.OneLineText;
import dev.scopekeeper.api.QueryParameter;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.database.LikePattern;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Lists decisions, highest numbers first. With {@code words}, only those that contain every word.
 */
public final class ListDecisions extends RouteHandler<Nothing, ListDecisions.DecisionPage> {

  public static final Route ROUTE =
      Route.get("/api/projects/{project}/decisions")
          .requiresRole(Role.VIEWER)
          .query(QueryParameter.text("words", 200), Cursor.PARAMETER);

  /**
   * A page of decisions.
   *
   * @param next pass it as {@code cursor} for the next page
   */
  public record DecisionPage(List<DecisionSummary> items, Optional<String> next) {}

  public ListDecisions() {
    super(ROUTE, Nothing.class, DecisionPage.class);
  }

  @Override
  protected Reply<DecisionPage> handle(Call<Nothing> call) {
    var patterns = call.query("words").map(ListDecisions::patterns).orElse(List.of());
    var page =
        call.database()
            .read(tx ->
                tx.sql("decision/search")
                    .bind("project", call.project().id())
                    .bind("before", Cursor.of(call).position())
                    .bind("patterns", Json.text(patterns))
                    .page(DecisionSummary.class));
    return Reply.of(
        new DecisionPage(page.rows(), Cursor.next(page, last -> Cursor.at(last.number()))));
  }

  private static List<String> patterns(String text) {
    return Arrays.stream(OneLineText.of(text).split("\\s+", -1))
        .filter(word -> !word.isEmpty())
        .map(LikePattern::containing)
        .toList();
  }
}
