package dev.scopekeeper.inbox;

import dev.scopekeeper.database.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The suggestions on a board.
 *
 * @param newest the project's revision at the moment at which they were read
 */
public record Inbox(long newest, List<SuggestionSummary> suggestions) {

  /** A suggestion beside the project's revision; a project without any has one row of nothing. */
  private record Row(
      long newest,
      Optional<UUID> id,
      Optional<String> title,
      Optional<String> excerpt,
      Optional<Boolean> longer,
      Optional<String> source,
      Optional<SuggestionState> state,
      Optional<String> reason,
      Optional<LocalDate> parkedUntil,
      Optional<UUID> parkedRelease,
      Optional<UUID> card,
      Optional<Instant> createdAt,
      Optional<Instant> triagedAt,
      Optional<Long> revision) {

    Optional<SuggestionSummary> toSummary() {
      return id.map(known ->
          new SuggestionSummary(
              known,
              title.orElseThrow(),
              excerpt.orElseThrow(),
              longer.orElseThrow(),
              source.orElseThrow(),
              state.orElseThrow(),
              reason.orElseThrow(),
              parkedUntil,
              parkedRelease,
              card,
              createdAt.orElseThrow(),
              triagedAt,
              revision.orElseThrow()));
    }
  }

  /** What waits or is parked; or, since a revision, all that changed, triaged ones too. */
  public static Inbox read(Transaction tx, UUID project, long since) {
    var rows =
        tx.sql(since == 0 ? "suggestion/inbox" : "suggestion/since")
            .bind("project", project)
            .bind("since", since)
            .list(Row.class);
    return new Inbox(
        rows.getFirst().newest(), rows.stream().flatMap(row -> row.toSummary().stream()).toList());
  }
}
