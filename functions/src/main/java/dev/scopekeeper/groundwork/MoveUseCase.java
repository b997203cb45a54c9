package dev.scopekeeper.groundwork;

import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.MoveHandler;

/** Moves a use case to another position. */
public final class MoveUseCase extends MoveHandler<UseCase> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/use-cases/{useCase}/move").requiresRole(Role.EDITOR);

  public MoveUseCase() {
    super(ROUTE, UseCase.ENTITY_TYPE, "useCase", UseCase::withRank);
  }
}
