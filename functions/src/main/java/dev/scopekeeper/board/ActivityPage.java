package dev.scopekeeper.board;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Cursor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A page of the history, newest first.
 *
 * @param next pass it as {@code cursor} for the next page
 */
public record ActivityPage(List<Activity> items, Optional<String> next) {

  static ActivityPage read(Call<?> call, Optional<UUID> card) {
    var cursor = Cursor.of(call);
    var page =
        call.database()
            .read(tx ->
                tx.sql(card.isPresent() ? "change/of_card" : "change/of_project")
                    .bind("project", call.project().id())
                    .bind("card", card)
                    .bind("revision", cursor.position())
                    .bind("ordinal", cursor.id().getLeastSignificantBits())
                    .page(Activity.Row.class));
    return new ActivityPage(
        page.rows().stream().map(Activity.Row::toActivity).toList(),
        Cursor.next(page, ActivityPage::cursor));
  }

  /** A row of history has no id, so the cursor carries its ordinal within the revision instead. */
  private static Cursor cursor(Activity.Row row) {
    return new Cursor(row.revision(), new UUID(0, row.ordinal()));
  }
}
