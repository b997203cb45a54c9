package dev.scopekeeper.export;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.card.CardKind;
import dev.scopekeeper.project.EstimateUnit;
import dev.scopekeeper.project.WipPolicy;
import dev.scopekeeper.release.ReleaseState;
import dev.scopekeeper.release.ScopeChange.Direction;
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
 * A project as a file, described in docs/export.md. It has records of its own, so that the API can
 * change independently. People appear by username, never by account id. The other ids are unique
 * within their kind. Limits are the same as in requests of the API.
 *
 * @param format always {@link #FORMAT}
 * @param version version of the format; an import accepts this version and every earlier one
 * @param people all current and former members
 * @param attachments the files on cards, without their contents; ignored by an import
 * @param history the history, oldest first; ignored by an import
 */
@JsonIgnoreProperties(
    value = {"attachments", "history"},
    allowGetters = true)
public record ProjectDocument(
    String format,
    int version,
    Instant exportedAt,
    @Valid Overview project,
    @Size(max = 10_000) List<@Valid Person> people,
    @Size(min = 1, max = 30) List<@Valid Stage> stages,
    @Size(max = 100) List<@Valid Release> releases,
    @Size(max = 100) List<@Valid Epic> epics,
    @Size(max = 200) List<@Valid Label> labels,
    @Size(max = 5) List<@Valid CardTemplate> cardTemplates,
    @Size(max = 200) List<@Valid UseCase> useCases,
    @Size(max = 300) List<@Valid DocumentCheck> checks,
    @Size(max = 1000) List<@Valid DocumentDecision> decisions,
    @Size(max = 20_000) List<@Valid DocumentCard> cards,
    @Size(max = 10_000) List<@Valid DocumentSuggestion> suggestions,
    List<@Valid ScopeChange> scopeChanges,
    Optional<List<Attachment>> attachments,
    Optional<List<DocumentHistory>> history) {

  /** The value of the field {@code format}. */
  public static final String FORMAT = "scopekeeper";

  /** The version that an export writes. */
  public static final int VERSION = 1;

  /** The form of a rank: see {@link dev.scopekeeper.change.Ranks}. */
  static final String RANK = "[A-Za-z][0-9A-Za-z]{1,254}";

  static final String USERNAME = "[a-z0-9][a-z0-9._-]{2,39}";

  /**
   * The project itself.
   *
   * @param numberedDecisions the last decision number that was assigned, also to a deleted decision
   */
  public record Overview(
      UUID id,
      @Pattern(regexp = "[A-Z][A-Z0-9]{1,5}") String key,
      @OneLine @NotBlank @Size(max = 60) String name,
      @Size(max = 2000) String purpose,
      boolean archived,
      EstimateUnit estimateUnit,
      WipPolicy wipPolicy,
      @Min(0) @Max(1_000_000) int numberedDecisions) {}

  /**
   * A current or former member.
   *
   * @param role absent for former members
   */
  public record Person(
      @Pattern(regexp = USERNAME) String username,
      @OneLine @NotBlank @Size(max = 60) String name,
      Optional<Role> role) {}

  /** A column of the board. Exactly one of them is the done stage. */
  public record Stage(
      UUID id,
      @OneLine @NotBlank @Size(max = 60) String name,
      @Pattern(regexp = RANK) String rank,
      Optional<@Min(1) @Max(999) Integer> wipLimit,
      boolean done) {}

  /**
   * A planned version: cards in order of priority, with a capacity.
   *
   * @param scopeAdded how many cards entered since it was locked
   * @param scopeRemoved how many cards left since it was locked
   */
  public record Release(
      UUID id,
      @OneLine @NotBlank @Size(max = 60) String name,
      @Pattern(regexp = RANK) String rank,
      ReleaseState state,
      Optional<LocalDate> targetDate,
      Optional<@PositiveOrZero @Digits(integer = 5, fraction = 1) BigDecimal> capacity,
      Optional<Instant> lockedAt,
      Optional<Instant> shippedAt,
      @Min(0) int scopeAdded,
      @Min(0) int scopeRemoved) {}

  /** A theme across releases. */
  public record Epic(
      UUID id,
      @OneLine @NotBlank @Size(max = 60) String name,
      @Pattern(regexp = RANK) String rank) {}

  /** A label; its color is six hexadecimal digits. */
  public record Label(
      UUID id,
      @OneLine @NotBlank @Size(max = 60) String name,
      @Pattern(regexp = "[0-9A-F]{6}") String color) {}

  /** The template for new cards of a kind. */
  public record CardTemplate(
      UUID id,
      CardKind kind,
      @Size(max = 10_000) String description,
      @Size(max = 5_000) String checklist) {}

  /** Something a user wants to get done with the product. */
  public record UseCase(
      UUID id,
      @OneLine @NotBlank @Size(max = 300) String text,
      @Pattern(regexp = RANK) String rank) {}

  /** A file on a card, without its content. */
  public record Attachment(
      UUID id,
      UUID card,
      String name,
      String contentType,
      long bytes,
      String authorName,
      Instant createdAt) {}

  /**
   * A card that entered or left a locked release, and why.
   *
   * @param swap the card that it was exchanged for
   * @param actor the username of who did it
   */
  public record ScopeChange(
      UUID id,
      UUID release,
      UUID card,
      Direction direction,
      @NotBlank @Size(max = 500) String reason,
      Optional<UUID> swap,
      @Pattern(regexp = USERNAME) String actor,
      Instant at) {}
}
