package dev.scopekeeper.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A card as the board shows it. The JSON omits zeroes, false and empty lists.
 *
 * @param described whether it has a description
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record CardSummary(
    UUID id,
    @JsonInclude(JsonInclude.Include.ALWAYS) int number,
    String title,
    CardKind kind,
    UUID stage,
    Optional<UUID> release,
    Optional<UUID> epic,
    Optional<UUID> assignee,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UUID> labels,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UUID> blockedBy,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UUID> decisions,
    Optional<BigDecimal> estimate,
    Optional<LocalDate> due,
    String rank,
    int checklistDone,
    int checklistTotal,
    int comments,
    int attachments,
    boolean described,
    boolean archived,
    long revision) {

  /** This card with its links. */
  CardSummary withLinks(List<UUID> newLabels, List<UUID> newBlockers, List<UUID> newDecisions) {
    return new CardSummary(
        id,
        number,
        title,
        kind,
        stage,
        release,
        epic,
        assignee,
        newLabels,
        newBlockers,
        newDecisions,
        estimate,
        due,
        rank,
        checklistDone,
        checklistTotal,
        comments,
        attachments,
        described,
        archived,
        revision);
  }
}
