package dev.scopekeeper.release;

import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.MoveHandler;

/** Moves a release to another position in the plan. */
public final class MoveRelease extends MoveHandler<Release> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/releases/{release}/move").requiresRole(Role.EDITOR);

  public MoveRelease() {
    super(ROUTE, Release.ENTITY_TYPE, "release", Release::withRank);
  }
}
