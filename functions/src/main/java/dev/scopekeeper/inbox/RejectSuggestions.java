package dev.scopekeeper.inbox;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import dev.scopekeeper.change.Verb;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Rejects suggestions with a reason. The reason is shown when a similar suggestion comes in. */
public final class RejectSuggestions extends ProjectChangeHandler<RejectSuggestions.Rejected> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/suggestions/reject").requiresRole(Role.EDITOR);

  /** The suggestions, and the reason. */
  public record Rejected(
      @NotEmpty @Size(max = 500) List<UUID> suggestions,
      @NotBlank @Size(max = 500) String reason) {}

  public RejectSuggestions() {
    super(ROUTE, Rejected.class);
  }

  @Override
  protected void handle(Call<Rejected> call, ProjectChange change) {
    var reason = call.input().reason().strip();
    for (var suggestion : Triage.requireOpenOrParked(change, call.input().suggestions())) {
      Triage.close(
          change,
          suggestion,
          SuggestionState.REJECTED,
          Verb.REJECTED,
          rejected -> rejected.withReason(reason));
    }
  }
}
