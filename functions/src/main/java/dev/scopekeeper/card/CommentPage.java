package dev.scopekeeper.card;

import dev.scopekeeper.api.Ids;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.database.Transaction;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

/**
 * Some of a card's comments, oldest first.
 *
 * @param next pass it as {@code before} for the ones before these
 */
public record CommentPage(List<Comment> items, Optional<String> next) {
  private static final int SIZE = 50;
  private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

  /** The newest comments, or those before a cursor that an earlier page handed out. */
  static CommentPage read(Transaction tx, UUID project, UUID card, Optional<String> before) {
    var cursor = before.map(CommentPage::cursor);
    var rows =
        tx.sql("comment/of_card")
            .bind("project", project)
            .bind("card", card)
            .bind("before", cursor.map(Cursor::at).orElse(END))
            .bind("beforeId", cursor.map(Cursor::id).orElse(new UUID(0, 0)))
            .bind("limit", SIZE + 1)
            .list(Comment.class);
    var shown = rows.subList(0, Math.min(rows.size(), SIZE));
    var next =
        rows.size() > SIZE
            ? Optional.of(shown.getLast().createdAt() + "_" + shown.getLast().id())
            : Optional.<String>empty();
    return new CommentPage(shown.reversed(), next);
  }

  private record Cursor(Instant at, UUID id) {}

  private static Cursor cursor(String text) {
    try {
      var parts = text.split("_", 2);
      var at = Instant.parse(parts[0]);
      if (at.isBefore(Instant.EPOCH) || at.isAfter(END)) {
        throw new DateTimeException("before or after all comments");
      }
      return new Cursor(at, Ids.parse(parts[1]).orElseThrow());
    } catch (DateTimeException | NoSuchElementException | IndexOutOfBoundsException e) {
      throw Problem.parameter("before", "This is not a cursor that was handed out.");
    }
  }
}
