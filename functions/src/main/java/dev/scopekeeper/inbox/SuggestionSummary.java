package dev.scopekeeper.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A suggestion as the inbox shows it. Empty texts and false are left out of the response.
 *
 * @param excerpt the beginning of its text
 * @param longer whether the text is longer than the excerpt
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record SuggestionSummary(
    UUID id,
    String title,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String excerpt,
    boolean longer,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String source,
    SuggestionState state,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String reason,
    Optional<LocalDate> parkedUntil,
    Optional<UUID> parkedRelease,
    Optional<UUID> card,
    Instant createdAt,
    Optional<Instant> triagedAt,
    long revision) {}
