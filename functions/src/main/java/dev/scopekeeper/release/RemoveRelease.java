package dev.scopekeeper.release;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import java.util.Optional;
import java.util.UUID;

/**
 * Deletes a planned release. Its cards move to the backlog, and the suggestions that were parked
 * until this release return to the inbox.
 */
public final class RemoveRelease extends ProjectChangeHandler<Nothing> {

  public static final Route ROUTE =
      Route.delete("/api/projects/{project}/releases/{release}").requiresRole(Role.EDITOR);

  public RemoveRelease() {
    super(ROUTE, Nothing.class);
  }

  @Override
  protected void handle(Call<Nothing> call, ProjectChange change) {
    var release = change.find(Release.ENTITY_TYPE, call.id("release"));
    Optional<UUID> successor = Optional.empty();
    change.detachAndRemove(Release.ENTITY_TYPE, release, successor);
  }
}
