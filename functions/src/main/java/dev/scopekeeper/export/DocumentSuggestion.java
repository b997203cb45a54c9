package dev.scopekeeper.export;

import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.inbox.SuggestionState;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A suggestion and its answer, in a {@link ProjectDocument}.
 *
 * @param source who or what suggested it; empty if unknown
 * @param reason why it was rejected; empty otherwise
 * @param card the card created from it, or that it was merged into
 * @param createdBy a username
 */
public record DocumentSuggestion(
    UUID id,
    @OneLine @NotBlank @Size(max = 200) String title,
    @Size(max = 5_000) String text,
    @OneLine @Size(max = 60) String source,
    @OneLine @Size(max = 2_000) String sourceUrl,
    SuggestionState state,
    @Size(max = 500) String reason,
    Optional<LocalDate> parkedUntil,
    Optional<UUID> parkedRelease,
    Optional<UUID> card,
    @Pattern(regexp = ProjectDocument.USERNAME) String createdBy,
    Instant createdAt,
    Optional<Instant> triagedAt) {}
