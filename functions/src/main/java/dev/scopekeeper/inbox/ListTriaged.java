package dev.scopekeeper.inbox;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Cursor;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.OneLineText;
import dev.scopekeeper.api.QueryParameter;
import dev.scopekeeper.api.Reply;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.database.LikePattern;
import java.util.List;
import java.util.Optional;

/**
 * Lists the suggestions that left the inbox, latest first. Filters them by words where some are
 * given.
 */
public final class ListTriaged extends RouteHandler<Nothing, ListTriaged.TriagedPage> {

  public static final Route ROUTE =
      Route.get("/api/projects/{project}/suggestions/triaged")
          .requiresRole(Role.VIEWER)
          .query(Cursor.PARAMETER, QueryParameter.text("words", 200));

  /**
   * A page of suggestions.
   *
   * @param next pass it as {@code cursor} for the next page
   */
  public record TriagedPage(List<SuggestionSummary> items, Optional<String> next) {}

  public ListTriaged() {
    super(ROUTE, Nothing.class, TriagedPage.class);
  }

  @Override
  protected Reply<TriagedPage> handle(Call<Nothing> call) {
    var cursor = Cursor.of(call);
    var page =
        call.database()
            .read(tx ->
                tx.sql("suggestion/triaged")
                    .bind("project", call.project().id())
                    .bind("before", cursor.time())
                    .bind("beforeId", cursor.id())
                    .bind(
                        "pattern",
                        LikePattern.containing(OneLineText.of(call.query("words").orElse(""))))
                    .page(SuggestionSummary.class));
    return Reply.of(new TriagedPage(page.rows(), Cursor.next(page, ListTriaged::cursor)));
  }

  private static Cursor cursor(SuggestionSummary last) {
    return Cursor.at(last.triagedAt().orElseThrow(), last.id());
  }
}
