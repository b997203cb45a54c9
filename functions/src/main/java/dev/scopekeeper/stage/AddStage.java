package dev.scopekeeper.stage;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.Order;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import dev.scopekeeper.change.Spot;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;

/** Adds a stage to the board, last unless a spot is given. */
public final class AddStage extends ProjectChangeHandler<AddStage.NewStage> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/stages").requiresRole(Role.EDITOR).respondsWith(201);

  /** The new stage. */
  public record NewStage(
      UUID id,
      @OneLine @NotBlank @Size(max = 60) String name,
      Optional<@Min(1) @Max(999) Integer> wipLimit,
      @Valid Optional<Spot> spot) {}

  public AddStage() {
    super(ROUTE, NewStage.class);
  }

  @Override
  protected void handle(Call<NewStage> call, ProjectChange change) {
    var input = call.input();
    var rank = new Order(change, Stage.ENTITY_TYPE).rank(input.spot(), input.id());
    change.add(
        Stage.ENTITY_TYPE, new Stage(input.id(), input.name(), rank, input.wipLimit(), false, 0));
  }
}
