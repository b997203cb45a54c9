package dev.scopekeeper.card;

import dev.scopekeeper.api.Cursor;
import dev.scopekeeper.database.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A page of a card's comments, oldest first.
 *
 * @param next pass it as {@code cursor} for the next page
 */
public record CommentPage(List<Comment> items, Optional<String> next) {

  /** Reads the newest comments, or those before the cursor. */
  public static CommentPage read(Transaction tx, UUID project, UUID card, Cursor cursor) {
    var page =
        tx.sql("comment/of_card")
            .bind("project", project)
            .bind("card", card)
            .bind("before", cursor.time())
            .bind("beforeId", cursor.id())
            .page(Comment.class);
    return new CommentPage(
        page.rows().reversed(),
        Cursor.next(page, comment -> Cursor.at(comment.createdAt(), comment.id())));
  }
}
