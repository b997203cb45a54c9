package dev.scopekeeper.inbox;

import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.EditHandler;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** Updates the texts or the source of a suggestion. */
public final class EditSuggestion extends EditHandler<EditSuggestion.SuggestionEdits, Suggestion> {

  public static final Route ROUTE =
      Route.patch("/api/projects/{project}/suggestions/{suggestion}").requiresRole(Role.EDITOR);

  /** The fields to change. */
  public record SuggestionEdits(
      Optional<@Valid TitleEdit> title,
      Optional<@Valid TextEdit> text,
      Optional<@Valid SourceEdit> source,
      Optional<@Valid SourceUrlEdit> sourceUrl) {}

  /** The old and new title. */
  public record TitleEdit(
      @OneLine @Size(max = 200) String from, @OneLine @NotBlank @Size(max = 200) String to) {}

  /** The old and new text. */
  public record TextEdit(@Size(max = 5_000) String from, @Size(max = 5_000) String to) {}

  /** The old and new source. */
  public record SourceEdit(
      @OneLine @Size(max = 60) String from, @OneLine @Size(max = 60) String to) {}

  /** The old and new address of the source. */
  public record SourceUrlEdit(
      @OneLine @Size(max = 2_000) String from, @OneLine @Size(max = 2_000) String to) {}

  public EditSuggestion() {
    super(ROUTE, SuggestionEdits.class, Suggestion.ENTITY_TYPE, "suggestion");
  }
}
