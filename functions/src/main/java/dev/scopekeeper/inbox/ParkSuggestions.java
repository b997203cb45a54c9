package dev.scopekeeper.inbox;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import dev.scopekeeper.change.Verb;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Parks suggestions until a date, or until a release is next to ship. */
public final class ParkSuggestions extends ProjectChangeHandler<ParkSuggestions.Parked> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/suggestions/park").requiresRole(Role.EDITOR);

  /**
   * The suggestions, and until when. At least one of date and release is required; the earlier one
   * counts.
   */
  public record Parked(
      @NotEmpty @Size(max = 500) List<UUID> suggestions,
      Optional<LocalDate> until,
      Optional<UUID> release) {}

  public ParkSuggestions() {
    super(ROUTE, Parked.class);
  }

  @Override
  protected void handle(Call<Parked> call, ProjectChange change) {
    var input = call.input();
    if (input.until().isEmpty() && input.release().isEmpty()) {
      throw Problem.field("until", InboxProblem.PARKING_END_MISSING);
    }
    for (var suggestion : Triage.requireOpenOrParked(change, input.suggestions())) {
      var parked =
          suggestion
              .withoutTriage()
              .withState(SuggestionState.PARKED)
              .withParkedUntil(input.until())
              .withParkedRelease(input.release());
      change.edit(Suggestion.ENTITY_TYPE, suggestion, parked, Verb.PARKED);
    }
  }
}
