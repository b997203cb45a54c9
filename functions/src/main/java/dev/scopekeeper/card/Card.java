package dev.scopekeeper.card;

import dev.scopekeeper.change.FieldEdit;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.Subject;
import dev.scopekeeper.change.Thing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A piece of work, whole.
 *
 * @param number counts a project's cards; 0 until the database gives it
 * @param release absent in the backlog
 * @param blockedBy the cards that it waits for
 * @param estimate in points
 */
public record Card(
    UUID id,
    int number,
    String title,
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
    implements Thing {

  public static final Subject<Card> SUBJECT = new CardSubject();

  public Card {
    estimate = estimate.map(points -> points.setScale(1, RoundingMode.HALF_UP));
    labels = List.copyOf(labels);
    blockedBy = List.copyOf(blockedBy);
    decisions = List.copyOf(decisions);
  }

  /** A card that has what a new one needs and nothing more. */
  public static Card begun(
      ProjectChange change, UUID id, String title, String description, CardKind kind, UUID stage) {
    return new Card(
        id,
        0,
        title,
        description,
        kind,
        stage,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        "",
        false,
        0,
        0,
        0,
        0,
        Optional.of(change.actor()),
        change.at(),
        change.at(),
        0);
  }

  /** This card with one field set. */
  public Card with(String field, Object value) {
    return FieldEdit.with(this, Card.class, field, value);
  }

  /** What a board shows of it. */
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
