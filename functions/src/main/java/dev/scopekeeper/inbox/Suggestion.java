package dev.scopekeeper.inbox;

import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.change.EntityType;
import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.Thing;
import dev.scopekeeper.database.Transaction;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A suggestion with its texts.
 *
 * @param source who or what suggested it, such as Gemini; empty if unknown
 * @param sourceUrl address of the source; stored as text, never fetched
 * @param reason why it was rejected; empty otherwise
 * @param parkedUntil the day on which it returns to the inbox; nothing is written then
 * @param parkedRelease the release with which it returns to the inbox: when it is next to ship, or
 *     locked
 * @param card the card created from it, or that it was merged into
 * @param triagedAt when it was accepted, merged or rejected
 */
@RecordBuilder
public record Suggestion(
    UUID id,
    @OneLine String title,
    String text,
    @OneLine String source,
    @OneLine String sourceUrl,
    SuggestionState state,
    String reason,
    Optional<LocalDate> parkedUntil,
    Optional<UUID> parkedRelease,
    Optional<UUID> card,
    UUID createdBy,
    Instant createdAt,
    Optional<Instant> triagedAt,
    long revision)
    implements Thing, SuggestionBuilder.With {
  private static final int EXCERPT = 280;

  public static final EntityType<Suggestion> ENTITY_TYPE =
      new EntityType<>(Kind.SUGGESTION, "suggestion", Suggestion.class, Suggestion::withRevision) {
        @Override
        protected Optional<UUID> card(Suggestion suggestion) {
          return suggestion.card();
        }

        @Override
        protected void insertAll(
            Transaction tx, UUID project, long revision, List<Suggestion> suggestions) {
          tx.each(
              "suggestion/insert_all",
              suggestions,
              Map.of("project", project, "revision", revision));
        }
      };

  /** Returns a new open suggestion. */
  public static Suggestion open(
      UUID id,
      String title,
      String text,
      String source,
      String sourceUrl,
      UUID createdBy,
      Instant createdAt) {
    return SuggestionBuilder.builder()
        .id(id)
        .title(title)
        .text(text)
        .source(source)
        .sourceUrl(sourceUrl)
        .state(SuggestionState.OPEN)
        .reason("")
        .createdBy(createdBy)
        .createdAt(createdAt)
        .build();
  }

  /** Returns the suggestion without its triage. */
  Suggestion withoutTriage() {
    return withState(SuggestionState.OPEN)
        .withReason("")
        .withParkedUntil(Optional.empty())
        .withParkedRelease(Optional.empty())
        .withCard(Optional.empty())
        .withTriagedAt(Optional.empty());
  }

  /** Returns the part that the inbox shows. */
  public SuggestionSummary summary() {
    var longer = text.codePointCount(0, text.length()) > EXCERPT;
    return new SuggestionSummary(
        id,
        title,
        longer ? text.substring(0, text.offsetByCodePoints(0, EXCERPT)) : text,
        longer,
        source,
        state,
        reason,
        parkedUntil,
        parkedRelease,
        card,
        createdAt,
        triagedAt,
        revision);
  }
}
