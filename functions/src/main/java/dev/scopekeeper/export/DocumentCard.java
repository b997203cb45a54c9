package dev.scopekeeper.export;

import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.card.CardKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A card of a {@link ProjectDocument}, with its checklist and comments.
 *
 * @param release absent in the backlog
 * @param assignee a username
 * @param blockedBy the cards that it waits for; without cycles
 * @param decisions the decisions that it follows
 * @param createdBy a username; absent for imported cards
 */
public record DocumentCard(
    UUID id,
    @Min(1) @Max(20_000) int number,
    @OneLine @NotBlank @Size(max = 200) String title,
    @Size(max = 50_000) String description,
    CardKind kind,
    UUID stage,
    Optional<UUID> release,
    Optional<UUID> epic,
    Optional<@Pattern(regexp = ProjectDocument.USERNAME) String> assignee,
    @Size(max = 20) List<UUID> labels,
    @Size(max = 20) List<UUID> blockedBy,
    @Size(max = 20) List<UUID> decisions,
    Optional<@PositiveOrZero @Digits(integer = 4, fraction = 1) BigDecimal> estimate,
    Optional<LocalDate> due,
    @Pattern(regexp = ProjectDocument.RANK) String rank,
    boolean archived,
    @Size(max = 100) List<@Valid Item> checklist,
    List<@Valid Comment> comments,
    Optional<@Pattern(regexp = ProjectDocument.USERNAME) String> createdBy,
    Instant createdAt,
    Instant updatedAt) {

  /** A line of the checklist. */
  public record Item(
      UUID id,
      @OneLine @NotBlank @Size(max = 300) String text,
      boolean done,
      @Pattern(regexp = ProjectDocument.RANK) String rank) {}

  /**
   * A comment.
   *
   * @param author a username; absent for imported comments of people without an account
   */
  public record Comment(
      UUID id,
      Optional<@Pattern(regexp = ProjectDocument.USERNAME) String> author,
      @Size(max = 60) String authorName,
      @NotBlank @Size(max = 10_000) String body,
      Instant createdAt,
      Optional<Instant> editedAt) {}
}
