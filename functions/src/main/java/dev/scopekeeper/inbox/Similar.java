package dev.scopekeeper.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.scopekeeper.api.Json;
import dev.scopekeeper.change.Kind;
import dev.scopekeeper.database.Transaction;
import dev.scopekeeper.inbox.ProjectIdeas.Match;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Similar cards and suggestions, most similar first. */
public record Similar(List<SimilarItem> items) {
  static final int MAX_ITEMS = 5;

  /**
   * A card or a suggestion.
   *
   * @param number of a card
   * @param archived whether the card is archived
   * @param state of a suggestion
   * @param reason why the suggestion was rejected
   * @param triagedAt when it was triaged
   * @param percent similarity, from 0 to 100
   */
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public record SimilarItem(
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
      boolean archived,
      Optional<SuggestionState> state,
      Optional<String> reason,
      Optional<Instant> triagedAt) {

    SimilarItem toLike(double similarity) {
      return new SimilarItem(
          Kind.of(kind),
          id,
          number,
          title,
          archived,
          state,
          reason.orElse(""),
          triagedAt,
          (int) Math.round(100 * similarity));
    }
  }

  /** Reads the current state of what was matches. Leaves out what was deleted meanwhile. */
  static Similar read(Transaction tx, UUID project, List<Match> matches) {
    if (matches.isEmpty()) {
      return new Similar(List.of());
    }
    var rows =
        tx
            .sql("suggestion/found_alike")
            .bind("project", project)
            .bind("ids", Json.text(matches.stream().map(Match::id).toList()))
            .list(Row.class)
            .stream()
            .collect(Collectors.toMap(Row::id, Function.identity()));
    return new Similar(
        matches.stream()
            .flatMap(match ->
                Optional.ofNullable(rows.get(match.id())).stream()
                    .map(row -> row.toLike(match.similarity())))
            .toList());
  }
}
