package dev.scopekeeper.groundwork;

import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.MoveHandler;

/** Moves a check to another position. */
public final class MoveCheck extends MoveHandler<Check> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/checks/{check}/move").requiresRole(Role.EDITOR);

  public MoveCheck() {
    super(ROUTE, Check.ENTITY_TYPE, "check", Check::withRank);
  }
}
