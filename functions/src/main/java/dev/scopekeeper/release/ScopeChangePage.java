package dev.scopekeeper.release;

import dev.scopekeeper.api.Cursor;
import dev.scopekeeper.database.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A page of the scope changes of a release, newest first.
 *
 * @param next pass it as {@code cursor} for the next page
 */
public record ScopeChangePage(List<Entry> items, Optional<String> next) {
  /**
   * A scope change with the names to show. Its cards may be archived and on no board.
   *
   * @param number the number of the card
   * @param swap the card that moved the other way in exchange
   */
  public record Entry(
      UUID id,
      UUID card,
      int number,
      String title,
      ScopeChange.Direction direction,
      String reason,
      Optional<UUID> swap,
      Optional<Integer> swapNumber,
      Optional<String> swapTitle,
      UUID actor,
      String actorName,
      Instant at,
      long revision) {}

  static ScopeChangePage read(Transaction tx, UUID project, UUID release, Cursor cursor) {
    var page =
        tx.sql("scope_change/of_release")
            .bind("project", project)
            .bind("release", release)
            .bind("revision", cursor.position())
            .bind("before", cursor.id())
            .page(Entry.class);
    return new ScopeChangePage(
        page.rows(), Cursor.next(page, change -> new Cursor(change.revision(), change.id())));
  }
}
