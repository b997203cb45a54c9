package dev.scopekeeper.inbox;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;

/** Adds a suggestion to the inbox. */
public final class AddSuggestion extends ProjectChangeHandler<AddSuggestion.NewSuggestion> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/suggestions").requiresRole(Role.EDITOR).respondsWith(201);

  /** The new suggestion. */
  public record NewSuggestion(
      UUID id,
      @OneLine @NotBlank @Size(max = 200) String title,
      Optional<@Size(max = 5_000) String> text,
      @OneLine Optional<@Size(max = 60) String> source,
      @OneLine Optional<@Size(max = 2_000) String> sourceUrl) {}

  public AddSuggestion() {
    super(ROUTE, NewSuggestion.class);
  }

  @Override
  protected void handle(Call<NewSuggestion> call, ProjectChange change) {
    var input = call.input();
    change.add(
        Suggestion.ENTITY_TYPE,
        Suggestion.open(
            input.id(),
            input.title(),
            input.text().orElse(""),
            input.source().orElse(""),
            input.sourceUrl().orElse(""),
            change.actor(),
            change.at()));
  }
}
