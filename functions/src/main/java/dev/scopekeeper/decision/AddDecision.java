package dev.scopekeeper.decision;

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

/** Creates a proposed decision. */
public final class AddDecision extends ProjectChangeHandler<AddDecision.NewDecision> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/decisions").requiresRole(Role.EDITOR).respondsWith(201);

  /** The new decision. */
  public record NewDecision(
      UUID id,
      @OneLine @NotBlank @Size(max = 200) String title,
      Optional<@Size(max = 20_000) String> context,
      Optional<@Size(max = 20_000) String> decision,
      Optional<@Size(max = 20_000) String> consequences,
      Optional<Boolean> convention) {}

  public AddDecision() {
    super(ROUTE, NewDecision.class);
  }

  @Override
  protected void handle(Call<NewDecision> call, ProjectChange change) {
    var input = call.input();
    change.add(
        Decision.ENTITY_TYPE,
        DecisionBuilder.builder()
            .id(input.id())
            .title(input.title())
            .context(input.context().orElse(""))
            .decision(input.decision().orElse(""))
            .consequences(input.consequences().orElse(""))
            .status(DecisionStatus.PROPOSED)
            .convention(input.convention().orElse(false))
            .createdAt(change.at())
            .build());
  }
}
