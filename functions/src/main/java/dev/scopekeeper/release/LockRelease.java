package dev.scopekeeper.release;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.ProjectChangeHandler;
import dev.scopekeeper.change.Verb;
import dev.scopekeeper.groundwork.OpenChecks;
import java.util.Optional;

/**
 * Locks the scope of a planned release. From then on it changes only with a reason. The first
 * release of a project can be locked only once its required groundwork is settled.
 */
public final class LockRelease extends ProjectChangeHandler<Nothing> {

  public static final Route ROUTE =
      Route.post("/api/projects/{project}/releases/{release}/lock").requiresRole(Role.EDITOR);

  public LockRelease() {
    super(ROUTE, Nothing.class);
  }

  @Override
  protected void handle(Call<Nothing> call, ProjectChange change) {
    var release = change.find(Release.ENTITY_TYPE, call.id("release"));
    if (release.state() != ReleaseState.PLANNED) {
      throw Problem.of(ReleaseProblem.RELEASE_NOT_LOCKABLE);
    }
    OpenChecks.requireSettled(change.tx(), change.project(), release.id());
    var locked =
        release
            .withState(ReleaseState.LOCKED)
            .withLockedAt(Optional.of(change.at()))
            .withScopeAdded(0)
            .withScopeRemoved(0);
    change.edit(Release.ENTITY_TYPE, release, locked, Verb.LOCKED);
  }
}
