package dev.scopekeeper.project;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import dev.scopekeeper.change.Verb;

/** Archives a project. It can be restored. */
public final class ArchiveProject extends ProjectChangeHandler<Nothing> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/archive").requiresRole(Role.OWNER);

  public ArchiveProject() {
    super(ROUTE, Nothing.class);
  }

  @Override
  protected void handle(Call<Nothing> call, ProjectChange change) {
    var project = change.find(Project.ENTITY_TYPE, change.project());
    change.edit(Project.ENTITY_TYPE, project, project.withArchived(true), Verb.ARCHIVED);
  }
}
