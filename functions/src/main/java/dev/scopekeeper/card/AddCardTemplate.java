package dev.scopekeeper.card;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Creates a template for new cards of a kind. */
public final class AddCardTemplate extends ProjectChangeHandler<AddCardTemplate.NewTemplate> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/templates").requiresRole(Role.EDITOR).respondsWith(201);

  /** The new template. */
  public record NewTemplate(
      UUID id,
      CardKind kind,
      @Size(max = 10_000) String description,
      @Size(max = 5_000) String checklist) {}

  public AddCardTemplate() {
    super(ROUTE, NewTemplate.class);
  }

  @Override
  protected void handle(Call<NewTemplate> call, ProjectChange change) {
    var input = call.input();
    change.add(
        CardTemplate.ENTITY_TYPE,
        new CardTemplate(input.id(), input.kind(), input.description(), input.checklist(), 0));
  }
}
