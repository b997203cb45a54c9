package dev.scopekeeper.groundwork;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.Order;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import dev.scopekeeper.change.Spot;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;

/** Adds a use case, last unless a spot is given. */
public final class AddUseCase extends ProjectChangeHandler<AddUseCase.NewUseCase> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/use-cases").requiresRole(Role.EDITOR).respondsWith(201);

  /** The new use case. */
  public record NewUseCase(
      UUID id, @OneLine @NotBlank @Size(max = 300) String text, Optional<Spot> spot) {}

  public AddUseCase() {
    super(ROUTE, NewUseCase.class);
  }

  @Override
  protected void handle(Call<NewUseCase> call, ProjectChange change) {
    var input = call.input();
    var rank = new Order(change, UseCase.ENTITY_TYPE).rank(input.spot(), input.id());
    change.add(UseCase.ENTITY_TYPE, new UseCase(input.id(), input.text(), rank, 0));
  }
}
