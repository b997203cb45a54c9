package dev.scopekeeper.release;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.NamedEntityType;
import dev.scopekeeper.database.Transaction;
import java.util.UUID;

/** Releases. A release whose scope changed while it was locked cannot be deleted. */
final class ReleaseEntityType extends NamedEntityType<Release> {

  private record Found(UUID id) {}

  ReleaseEntityType() {
    super(Kind.RELEASE, "release", Release.class, Release::withRevision, "release/insert_all");
  }

  @Override
  protected void delete(Transaction tx, UUID project, Release release) {
    if (release.state() != ReleaseState.PLANNED) {
      throw Problem.of(ReleaseProblem.RELEASE_NOT_REMOVABLE);
    }
    var changed =
        tx.sql("scope_change/any")
            .bind("project", project)
            .bind("release", release.id())
            .first(Found.class);
    if (changed.isPresent()) {
      throw Problem.of(ReleaseProblem.SCOPE_HISTORY_KEPT.with("release", release.name()));
    }
    super.delete(tx, project, release);
  }
}
