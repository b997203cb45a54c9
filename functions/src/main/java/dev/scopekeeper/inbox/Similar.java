package dev.scopekeeper.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.scopekeeper.change.Kind;
import dev.scopekeeper.database.Transaction;
import dev.scopekeeper.inbox.Likeness.Idea;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** What says nearly the same, the likest first. */
public record Similar(List<Like> items) {
  private static final int MOST = 5;

  /**
   * A card or a suggestion.
   *
   * @param number of a card
   * @param archived whether the card was taken off the board
   * @param state of a suggestion
   * @param reason why the suggestion was rejected
   * @param triagedAt when it was
   * @param percent how like it is, from 0 to 100
   */
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public record Like(
      Kind kind,
      UUID id,
      int number,
      String title,
      boolean archived,
      Optional<SuggestionState> state,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String reason,
      Optional<Instant> triagedAt,
      int percent) {}

  private record Row(
      String kind,
      UUID id,
      int number,
      String title,
      String text,
      boolean archived,
      Optional<SuggestionState> state,
      Optional<String> reason,
      Optional<Instant> triagedAt) {

    Idea idea() {
      return Idea.of(title, text);
    }

    Like told(double likeness) {
      return new Like(
          Kind.of(kind),
          id,
          number,
          title,
          archived,
          state,
          reason.orElse(""),
          triagedAt,
          (int) Math.round(100 * likeness));
    }
  }

  static Similar to(Transaction tx, UUID project, Suggestion suggestion) {
    var rows =
        tx.sql("suggestion/comparable")
            .bind("project", project)
            .bind("id", suggestion.id())
            .list(Row.class);
    var ideas = rows.stream().map(Row::idea).toList();
    var likeness = new Likeness(ideas);
    var idea = Idea.of(suggestion.title(), suggestion.text());
    return new Similar(
        IntStream.range(0, rows.size())
            .mapToObj(i -> new Found(rows.get(i), likeness.of(idea, ideas.get(i))))
            .filter(found -> found.likeness() >= Likeness.ALIKE)
            .sorted(Comparator.comparingDouble(Found::likeness).reversed())
            .limit(MOST)
            .map(found -> found.row().told(found.likeness()))
            .toList());
  }

  private record Found(Row row, double likeness) {}
}
