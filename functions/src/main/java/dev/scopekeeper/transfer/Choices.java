package dev.scopekeeper.transfer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Which boards become projects, and what is mapped to releases. */
public record Choices(@Size(min = 1, max = 50) List<@Valid BoardChoice> boards) {

  /**
   * @param ref the board in the preview
   * @param id the new project's
   * @param stacks by stack ref: its cards go to that release
   * @param labels by label ref: its cards go to that release
   */
  public record BoardChoice(
      @NotBlank String ref,
      UUID id,
      @Pattern(regexp = "[A-Z][A-Z0-9]{1,5}") String key,
      @NotBlank @Size(max = 60) String name,
      Optional<@Size(max = 1000) Map<String, @Valid Mapping>> stacks,
      Optional<@Size(max = 1000) Map<String, @Valid Mapping>> labels) {

    Optional<String> releaseOfStack(String stack) {
      return stacks.map(all -> all.get(stack)).map(Mapping::release).map(String::strip);
    }

    Optional<String> releaseOfLabel(String label) {
      return labels.map(all -> all.get(label)).map(Mapping::release).map(String::strip);
    }
  }

  /** The release that a stack or label stands for, by name. */
  public record Mapping(@NotBlank @Size(max = 60) String release) {}
}
