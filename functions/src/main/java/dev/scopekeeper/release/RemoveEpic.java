package dev.scopekeeper.release;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;

/** Deletes an epic. Its cards stay. */
public final class RemoveEpic extends ProjectChangeHandler<Nothing> {

  public static final Route ROUTE =
      Route.delete("/api/projects/{project}/epics/{epic}").requiresRole(Role.EDITOR);

  public RemoveEpic() {
    super(ROUTE, Nothing.class);
  }

  @Override
  protected void handle(Call<Nothing> call, ProjectChange change) {
    var epic = change.find(Epic.ENTITY_TYPE, call.id("epic"));
    change.detachAndRemove(Epic.ENTITY_TYPE, epic);
  }
}
