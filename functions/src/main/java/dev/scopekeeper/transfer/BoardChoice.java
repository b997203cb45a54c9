package dev.scopekeeper.transfer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A board that is to become a project, and what of it stands for releases.
 *
 * @param ref the board in the preview
 * @param id the new project's
 * @param stacks by stack ref: its cards go to that release
 * @param labels by label ref: its cards go to that release, unless their stack says another
 */
public record BoardChoice(
    @NotBlank String ref,
    UUID id,
    @Pattern(regexp = "[A-Z][A-Z0-9]{1,5}") String key,
    @NotBlank @Size(max = 60) String name,
    Optional<@Size(max = 1000) Map<String, @Valid Mapping>> stacks,
    Optional<@Size(max = 1000) Map<String, @Valid Mapping>> labels) {

  /** The release that a stack or label stands for, by name. */
  public record Mapping(@NotBlank @Size(max = 60) String release) {}

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
    return Optional.ofNullable(mapped.get(ref)).map(mapping -> Text.name(mapping.release()));
  }
}
