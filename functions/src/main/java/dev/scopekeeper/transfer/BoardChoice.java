package dev.scopekeeper.transfer;

import dev.scopekeeper.api.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A board to import as a project, with the stacks and labels that become releases.
 *
 * @param ref the board in the preview
 * @param id the new project's
 * @param stacks releases by stack ref; the cards of the stack go there
 * @param labels releases by label ref; its cards go there, unless their stack has a release
 * @param done ref of the stack whose stage is the done stage, or "new" for a new stage; else as the
 *     preview says
 * @param moveCompleted whether cards that are marked complete move to the done stage; else they
 *     stay in their stages
 */
public record BoardChoice(
    @NotBlank String ref,
    UUID id,
    @Pattern(regexp = "[A-Z][A-Z0-9]{1,5}") String key,
    @OneLine @NotBlank @Size(max = 60) String name,
    Optional<@Size(max = 1000) Map<String, @Valid Mapping>> stacks,
    Optional<@Size(max = 1000) Map<String, @Valid Mapping>> labels,
    Optional<@Size(min = 1, max = 20) String> done,
    Optional<Boolean> moveCompleted) {

  /** The done stage is a new one. */
  static final String NEW_STAGE = "new";

  /** The choice of a user who changes nothing. */
  static BoardChoice unchanged(ImportedBoard board, UUID id) {
    return new BoardChoice(
        board.ref(),
        id,
        "AA",
        board.title(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The name of the release for a stack or label. */
  public record Mapping(@OneLine @NotBlank @Size(max = 60) String release) {}

  boolean movesCompleted() {
    return moveCompleted.orElse(false);
  }

  Map<String, Mapping> mappedStacks() {
    return stacks.orElse(Map.of());
  }

  Map<String, Mapping> mappedLabels() {
    return labels.orElse(Map.of());
  }

  Optional<String> releaseOfStack(String stack) {
    return release(mappedStacks(), stack);
  }

  Optional<String> releaseOfLabel(String label) {
    return release(mappedLabels(), label);
  }

  private static Optional<String> release(Map<String, Mapping> mapped, String ref) {
    return Optional.ofNullable(mapped.get(ref)).map(mapping -> SameName.whole(mapping.release()));
  }
}
