package dev.scopekeeper.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a board shows of a card; zeroes, false and empty lists are left out of the answer.
 *
 * @param described whether there is a description to open
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

  /** This card with what it is linked to. */
  CardSummary linked(List<UUID> carried, List<UUID> blockers, List<UUID> followed) {
    return new CardSummary(
        id,
        number,
        title,
        kind,
        stage,
        release,
        epic,
        assignee,
        carried,
        blockers,
        followed,
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
