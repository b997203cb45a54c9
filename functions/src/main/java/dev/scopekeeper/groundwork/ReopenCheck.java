package dev.scopekeeper.groundwork;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import dev.scopekeeper.change.Verb;

/** Reopens a settled check. Its answer is kept. */
public final class ReopenCheck extends ProjectChangeHandler<Nothing> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/checks/{check}/reopen").requiresRole(Role.EDITOR);

  public ReopenCheck() {
    super(ROUTE, Nothing.class);
  }

  @Override
  protected void handle(Call<Nothing> call, ProjectChange change) {
    var check = change.find(Check.ENTITY_TYPE, call.id("check"));
    change.edit(Check.ENTITY_TYPE, check, check.withState(CheckState.OPEN, ""), Verb.REOPENED);
  }
}
