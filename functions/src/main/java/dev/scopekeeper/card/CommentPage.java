package dev.scopekeeper.card;

import dev.scopekeeper.api.Cursor;
import dev.scopekeeper.database.Page;
import dev.scopekeeper.database.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Some of a card's comments, oldest first.
 *
 * @param next pass it as {@code before} for the ones before these
 */
public record CommentPage(List<Comment> items, Optional<String> next) {
  private static final int SIZE = 50;

  /** The newest comments, or those before a cursor that an earlier page handed out. */
  public static CommentPage read(Transaction tx, UUID project, UUID card, Cursor before) {
    var page =
        tx.sql("comment/of_card")
            .bind("project", project)
            .bind("card", card)
            .bind("before", before.at())
            .bind("beforeId", before.id())
            .page(Comment.class, SIZE, Page.OF_ANSWER);
    var shown = page.rows();
    var next =
        page.more()
            ? Optional.of(new Cursor(shown.getLast().createdAt(), shown.getLast().id()).text())
            : Optional.<String>empty();
    return new CommentPage(shown.reversed(), next);
  }
}
