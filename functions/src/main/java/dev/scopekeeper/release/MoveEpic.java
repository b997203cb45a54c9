package dev.scopekeeper.release;

import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.MoveHandler;

/** Moves an epic to another position. */
public final class MoveEpic extends MoveHandler<Epic> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/epics/{epic}/move").requiresRole(Role.EDITOR);

  public MoveEpic() {
    super(ROUTE, Epic.ENTITY_TYPE, "epic", Epic::withRank);
  }
}
