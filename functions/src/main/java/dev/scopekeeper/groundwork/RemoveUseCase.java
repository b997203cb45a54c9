package dev.scopekeeper.groundwork;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;

/** Deletes a use case. */
public final class RemoveUseCase extends ProjectChangeHandler<Nothing> {

  public static final Route ROUTE =
      Route.delete("/api/projects/{project}/use-cases/{useCase}").requiresRole(Role.EDITOR);

  public RemoveUseCase() {
    super(ROUTE, Nothing.class);
  }

  @Override
  protected void handle(Call<Nothing> call, ProjectChange change) {
    change.remove(UseCase.ENTITY_TYPE, change.find(UseCase.ENTITY_TYPE, call.id("useCase")));
  }
}
