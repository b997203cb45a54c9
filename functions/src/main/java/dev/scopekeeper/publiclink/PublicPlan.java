package dev.scopekeeper.publiclink;

import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.scopekeeper.card.CardKind;
import dev.scopekeeper.database.Transaction;
import dev.scopekeeper.project.EstimateUnit;
import dev.scopekeeper.release.ReleaseState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The public part of a plan: cards, their order and their progress. It contains no names of people,
 * no descriptions, comments or reasons.
 *
 * @param key prefix of card numbers
 * @param release whether the link shows one release only
 * @param stages in order; cards in the first are not started
 * @param slices the releases in order; of the whole plan, the backlog last
 */
public record PublicPlan(
    String key,
    String name,
    EstimateUnit estimateUnit,
    boolean release,
    List<PublicStage> stages,
    List<PlanSection> slices) {

  /** A column of the board. */
  public record PublicStage(String name, boolean done) {}

  /**
   * A release, or the backlog.
   *
   * @param release absent for the backlog
   */
  public record PlanSection(Optional<PublicRelease> release, List<PublicCard> cards) {}

  /** A release, without the reasons for what changed in it. */
  public record PublicRelease(
      String name,
      ReleaseState state,
      Optional<LocalDate> targetDate,
      Optional<Instant> lockedAt,
      Optional<Instant> shippedAt,
      int scopeAdded,
      int scopeRemoved) {}

  /**
   * A card. An empty checklist is left out of the response.
   *
   * @param stage index of its stage, from 0
   */
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public record PublicCard(
      @JsonInclude(JsonInclude.Include.ALWAYS) int number,
      String title,
      CardKind kind,
      Optional<BigDecimal> estimate,
      @JsonInclude(JsonInclude.Include.ALWAYS) int stage,
      int checklistDone,
      int checklistTotal) {}

  private record StageRow(UUID id, String name, boolean done) {}

  private record ReleaseRow(
      UUID id,
      String name,
      ReleaseState state,
      Optional<LocalDate> targetDate,
      Optional<Instant> lockedAt,
      Optional<Instant> shippedAt,
      int scopeAdded,
      int scopeRemoved) {

    PublicRelease toResponse() {
      return new PublicRelease(
          name, state, targetDate, lockedAt, shippedAt, scopeAdded, scopeRemoved);
    }
  }

  private record CardRow(
      Optional<UUID> release,
      int number,
      String title,
      CardKind kind,
      Optional<BigDecimal> estimate,
      UUID stage,
      int checklistDone,
      int checklistTotal) {

    PublicCard toResponse(List<UUID> stages) {
      // a stage added between the two statements counts as the first
      var index = Math.max(0, stages.indexOf(stage));
      return new PublicCard(number, title, kind, estimate, index, checklistDone, checklistTotal);
    }
  }

  static PublicPlan read(Transaction tx, ReadPublicPlan.Link link) {
    var stages = tx.sql("public_link/stages").bind("project", link.project()).list(StageRow.class);
    return new PublicPlan(
        link.key(),
        link.name(),
        link.estimateUnit(),
        link.release().isPresent(),
        stages.stream().map(stage -> new PublicStage(stage.name(), stage.done())).toList(),
        slices(tx, link, stages.stream().map(StageRow::id).toList()));
  }

  private static List<PlanSection> slices(
      Transaction tx, ReadPublicPlan.Link link, List<UUID> stages) {
    var cards =
        rows(tx, "public_link/cards", link, CardRow.class).stream()
            .collect(groupingBy(CardRow::release));
    var slices = new ArrayList<PlanSection>();
    for (var release : rows(tx, "public_link/releases", link, ReleaseRow.class)) {
      var within = cards.getOrDefault(Optional.of(release.id()), List.of());
      slices.add(slice(Optional.of(release.toResponse()), within, stages));
    }
    if (link.release().isEmpty()) {
      var backlog = cards.getOrDefault(Optional.<UUID>empty(), List.of());
      slices.add(slice(Optional.empty(), backlog, stages));
    }
    return slices;
  }

  private static PlanSection slice(
      Optional<PublicRelease> release, List<CardRow> cards, List<UUID> stages) {
    return new PlanSection(release, cards.stream().map(card -> card.toResponse(stages)).toList());
  }

  private static <T extends Record> List<T> rows(
      Transaction tx, String statement, ReadPublicPlan.Link link, Class<T> type) {
    return tx.sql(statement)
        .bind("project", link.project())
        .bind("release", link.release())
        .list(type);
  }
}
