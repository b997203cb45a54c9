package dev.scopekeeper.inbox;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import dev.scopekeeper.change.Verb;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Reopens suggestions: moves them back to the inbox. Cards created from them stay. */
public final class ReopenSuggestions extends ProjectChangeHandler<ReopenSuggestions.Reopened> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/suggestions/reopen").requiresRole(Role.EDITOR);

  /** The suggestions. */
  public record Reopened(@NotEmpty @Size(max = 500) List<UUID> suggestions) {}

  public ReopenSuggestions() {
    super(ROUTE, Reopened.class);
  }

  @Override
  protected void handle(Call<Reopened> call, ProjectChange change) {
    for (var suggestion :
        change.resolve(Suggestion.ENTITY_TYPE, "suggestions", call.input().suggestions())) {
      change.edit(Suggestion.ENTITY_TYPE, suggestion, suggestion.withoutTriage(), Verb.REOPENED);
    }
  }
}
