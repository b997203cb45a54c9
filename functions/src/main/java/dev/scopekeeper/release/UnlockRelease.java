package dev.scopekeeper.release;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import dev.scopekeeper.change.Verb;
import java.util.Optional;

/** Unlocks a locked or shipped release. It is planned again, and its scope changes freely. */
public final class UnlockRelease extends ProjectChangeHandler<Nothing> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/releases/{release}/unlock").requiresRole(Role.OWNER);

  public UnlockRelease() {
    super(ROUTE, Nothing.class);
  }

  @Override
  protected void handle(Call<Nothing> call, ProjectChange change) {
    var release = change.find(Release.ENTITY_TYPE, call.id("release"));
    if (release.state() == ReleaseState.PLANNED) {
      throw Problem.of(ReleaseProblem.RELEASE_NOT_LOCKED);
    }
    var planned =
        release
            .withState(ReleaseState.PLANNED)
            .withLockedAt(Optional.empty())
            .withShippedAt(Optional.empty());
    change.edit(Release.ENTITY_TYPE, release, planned, Verb.UNLOCKED);
  }
}
