package dev.scopekeeper.board;

import dev.scopekeeper.change.ChangeResponse;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.database.Database;
import java.util.UUID;

/** Answers changes with a delta of the board. */
public final class DeltaResponse implements ChangeResponse {

  @Override
  public Class<Delta> type() {
    return Delta.class;
  }

  @Override
  public Delta of(ProjectChange change) {
    return Delta.of(change);
  }

  @Override
  public Delta since(Database database, UUID project, long revision) {
    return Delta.read(database, project, revision);
  }
}
