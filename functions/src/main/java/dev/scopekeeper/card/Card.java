package dev.scopekeeper.card;

import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.change.EntityType;
import dev.scopekeeper.change.Thing;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A card with all its fields.
 *
 * @param number unique in the project; 0 until the database assigns it
 * @param release absent in the backlog
 * @param blockedBy the cards that block it
 * @param estimate in points
 */
@RecordBuilder
public record Card(
    UUID id,
    int number,
    @OneLine String title,
    String description,
    CardKind kind,
    UUID stage,
    Optional<UUID> release,
    Optional<UUID> epic,
    Optional<UUID> assignee,
    List<UUID> labels,
    List<UUID> blockedBy,
    List<UUID> decisions,
    Optional<BigDecimal> estimate,
    Optional<LocalDate> due,
    String rank,
    boolean archived,
    int checklistDone,
    int checklistTotal,
    int comments,
    int attachments,
    Optional<UUID> createdBy,
    Instant createdAt,
    Instant updatedAt,
    long revision)
    implements Thing, CardBuilder.With {

  public static final EntityType<Card> ENTITY_TYPE = new CardEntityType();

  public Card {
    estimate = estimate.map(points -> points.setScale(1, RoundingMode.HALF_UP));
    labels = List.copyOf(labels);
    blockedBy = List.copyOf(blockedBy);
    decisions = List.copyOf(decisions);
  }

  /** A card with the required fields only: in the backlog, without a rank. */
  public static Card draft(
      UUID id,
      String title,
      String description,
      CardKind kind,
      UUID stage,
      Optional<UUID> createdBy,
      Instant createdAt) {
    return CardBuilder.builder()
        .id(id)
        .title(title)
        .description(description)
        .kind(kind)
        .stage(stage)
        .labels(List.of())
        .blockedBy(List.of())
        .decisions(List.of())
        .rank("")
        .createdBy(createdBy)
        .createdAt(createdAt)
        .updatedAt(createdAt)
        .build();
  }

  /** The card as the board shows it. */
  public CardSummary summary() {
    return new CardSummary(
        id,
        number,
        title,
        kind,
        stage,
        release,
        epic,
        assignee,
        labels,
        blockedBy,
        decisions,
        estimate,
        due,
        rank,
        checklistDone,
        checklistTotal,
        comments,
        attachments,
        !description.isEmpty(),
        archived,
        revision);
  }
}
