package dev.scopekeeper.board;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.database.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A part of the history, newest first.
 *
 * @param next pass it as {@code before} for the part that comes after
 */
public record ActivityPage(List<Activity> items, Optional<String> next) {
  private static final int SIZE = 50;

  static ActivityPage read(Call<?> call, Optional<UUID> card) {
    var before =
        call.query("before").map(ActivityPage::cursor).orElse(new long[] {Long.MAX_VALUE, 0});
    var page =
        call.database()
            .read(tx ->
                tx.sql(card.isPresent() ? "change/of_card" : "change/of_project")
                    .bind("project", call.membership().project())
                    .bind("card", card)
                    .bind("revision", before[0])
                    .bind("ordinal", before[1])
                    .page(Activity.Row.class, SIZE, Page.OF_ANSWER));
    var items = page.rows().stream().map(Activity.Row::toActivity).toList();
    var next =
        page.more()
            ? Optional.of(items.getLast().revision() + "." + items.getLast().ordinal())
            : Optional.<String>empty();
    return new ActivityPage(items, next);
  }

  private static long[] cursor(String text) {
    var parts = text.split("\\.", 2);
    return new long[] {Long.parseLong(parts[0]), Long.parseLong(parts[1])};
  }
}
