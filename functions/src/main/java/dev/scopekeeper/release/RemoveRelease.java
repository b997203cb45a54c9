package dev.scopekeeper.release;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import java.util.Optional;

/**
 * Deletes a planned release. Its cards move to the backlog; suggestions parked until it return to
 * the inbox.
 */
public final class RemoveRelease extends ProjectChangeHandler<Nothing> {

  public static final Route ROUTE =
      Route.delete("/api/projects/{project}/releases/{release}").members(Role.EDITOR);

  public RemoveRelease() {
    super(ROUTE, Nothing.class);
  }

  @Override
  protected void handle(Call<Nothing> call, ProjectChange change) {
    var release = change.find(Release.SUBJECT, call.id("release"));
    change.detachAndRemove(Release.SUBJECT, release, Optional.empty());
  }
}
