package dev.scopekeeper.release;

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

/** Adds an epic, last unless a spot is given. */
public final class AddEpic extends ProjectChangeHandler<AddEpic.NewEpic> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/epics").requiresRole(Role.EDITOR).respondsWith(201);

  /** The new epic. */
  public record NewEpic(
      UUID id, @OneLine @NotBlank @Size(max = 60) String name, Optional<Spot> spot) {}

  public AddEpic() {
    super(ROUTE, NewEpic.class);
  }

  @Override
  protected void handle(Call<NewEpic> call, ProjectChange change) {
    var input = call.input();
    var rank = new Order(change, Epic.ENTITY_TYPE).rank(input.spot(), input.id());
    change.add(Epic.ENTITY_TYPE, new Epic(input.id(), input.name(), rank, 0));
  }
}
