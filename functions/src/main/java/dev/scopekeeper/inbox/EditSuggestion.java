package dev.scopekeeper.inbox;

import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.EditHandler;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** Rewords a suggestion or says where it came from. */
public final class EditSuggestion extends EditHandler<EditSuggestion.SuggestionEdits, Suggestion> {

  public static final Route ROUTE =
      Route.patch("/api/projects/{project}/suggestions/{suggestion}").members(Role.EDITOR);

  /** The fields to change; others stay as they are. */
  public record SuggestionEdits(
      Optional<@Valid TitleEdit> title,
      Optional<@Valid TextEdit> text,
      Optional<@Valid SourceEdit> source,
      Optional<@Valid SourceUrlEdit> sourceUrl) {}

  /** A title as it was seen and as it shall be. */
  public record TitleEdit(@Size(max = 200) String from, @NotBlank @Size(max = 200) String to) {}

  /** A text as it was seen and as it shall be. */
  public record TextEdit(@Size(max = 5_000) String from, @Size(max = 5_000) String to) {}

  /** Who had the idea, as it was seen and as it shall be. */
  public record SourceEdit(@Size(max = 60) String from, @Size(max = 60) String to) {}

  /** Where it was found, as it was seen and as it shall be. */
  public record SourceUrlEdit(@Size(max = 2_000) String from, @Size(max = 2_000) String to) {}

  public EditSuggestion() {
    super(ROUTE, SuggestionEdits.class, Suggestion.SUBJECT, "suggestion");
  }
}
