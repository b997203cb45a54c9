package dev.scopekeeper.stage;

import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.MoveHandler;

/** Moves a stage to another position. */
public final class MoveStage extends MoveHandler<Stage> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/stages/{stage}/move").requiresRole(Role.EDITOR);

  public MoveStage() {
    super(ROUTE, Stage.ENTITY_TYPE, "stage", Stage::withRank);
  }
}
