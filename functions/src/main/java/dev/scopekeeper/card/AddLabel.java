package dev.scopekeeper.card;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Creates a label. */
public final class AddLabel extends ProjectChangeHandler<AddLabel.NewLabel> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/labels").requiresRole(Role.EDITOR).respondsWith(201);

  /** The new label. */
  public record NewLabel(
      UUID id,
      @OneLine @NotBlank @Size(max = 60) String name,
      @Pattern(regexp = "[0-9A-F]{6}") String color) {}

  public AddLabel() {
    super(ROUTE, NewLabel.class);
  }

  @Override
  protected void handle(Call<NewLabel> call, ProjectChange change) {
    var input = call.input();
    change.add(Label.ENTITY_TYPE, new Label(input.id(), input.name(), input.color(), 0));
  }
}
