package dev.scopekeeper.release;

import dev.scopekeeper.database.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Some of a release's scope changes, newest first.
 *
 * @param next pass it as {@code before} for the ones before these
 */
public record ScopeChangePage(List<Told> items, Optional<String> next) {
  private static final int SIZE = 50;

  /**
   * One scope change with the names to show; its cards may be archived, and so on no board.
   *
   * @param number the card's
   * @param swap the card that went the other way in exchange
   */
  public record Told(
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

  private record Cursor(long revision, UUID id) {}

  static ScopeChangePage read(Transaction tx, UUID project, UUID release, Optional<String> before) {
    var cursor =
        before.map(ScopeChangePage::cursor).orElse(new Cursor(Long.MAX_VALUE, new UUID(0, 0)));
    var rows =
        tx.sql("scope_change/of_release")
            .bind("project", project)
            .bind("release", release)
            .bind("revision", cursor.revision())
            .bind("before", cursor.id())
            .bind("limit", SIZE + 1)
            .list(Told.class);
    var items = List.copyOf(rows.subList(0, Math.min(rows.size(), SIZE)));
    var next =
        rows.size() > SIZE
            ? Optional.of(items.getLast().revision() + "_" + items.getLast().id())
            : Optional.<String>empty();
    return new ScopeChangePage(items, next);
  }

  private static Cursor cursor(String text) {
    var parts = text.split("_", 2);
    return new Cursor(Long.parseLong(parts[0]), UUID.fromString(parts[1]));
  }
}
