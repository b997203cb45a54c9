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

/** Adds a custom check, last unless a spot is given. */
public final class AddCheck extends ProjectChangeHandler<AddCheck.NewCheck> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/checks").requiresRole(Role.EDITOR).respondsWith(201);

  /**
   * The new check.
   *
   * @param required whether it must be settled before the first release is locked; false by default
   */
  public record NewCheck(
      UUID id,
      Area area,
      @OneLine @NotBlank @Size(max = 300) String question,
      Optional<@Size(max = 500) String> why,
      Optional<Boolean> required,
      Optional<Spot> spot) {}

  public AddCheck() {
    super(ROUTE, NewCheck.class);
  }

  @Override
  protected void handle(Call<NewCheck> call, ProjectChange change) {
    var input = call.input();
    var rank = new Order(change, Check.ENTITY_TYPE).rank(input.spot(), input.id());
    change.add(
        Check.ENTITY_TYPE,
        CheckBuilder.builder()
            .id(input.id())
            .area(input.area())
            .question(input.question())
            .why(input.why().orElse(""))
            .state(CheckState.OPEN)
            .answer("")
            .reason("")
            .required(input.required().orElse(false))
            .rank(rank)
            .build());
  }
}
