package dev.scopekeeper.change;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Problem;
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
    var rows =
        call.database()
            .read(tx ->
                tx.sql(card.isPresent() ? "change/of_card" : "change/of_project")
                    .bind("project", call.membership().project())
                    .bind("card", card)
                    .bind("revision", before[0])
                    .bind("ordinal", before[1])
                    .bind("limit", SIZE + 1)
                    .list(Activity.Row.class));
    var items = rows.stream().limit(SIZE).map(Activity.Row::told).toList();
    var next =
        rows.size() > SIZE
            ? Optional.of(items.getLast().revision() + "." + items.getLast().ordinal())
            : Optional.<String>empty();
    return new ActivityPage(items, next);
  }

  private static long[] cursor(String text) {
    if (!text.matches("[0-9]{1,18}\\.[0-9]{1,9}")) {
      throw Problem.parameter("before", "This is not a cursor that was handed out.");
    }
    var parts = text.split("\\.", 2);
    return new long[] {Long.parseLong(parts[0]), Long.parseLong(parts[1])};
  }
}
