package dev.scopekeeper.aws;

import dev.scopekeeper.database.KeptConnection;
import dev.scopekeeper.live.Beacons;
import dev.scopekeeper.storage.Storage;
import java.sql.SQLException;
import org.crac.Context;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens around the snapshot of a function: before it the function's own work is rehearsed
 * and every connection closed and every identity forgotten, so that a restored one has only to open
 * its own.
 */
final class Snapshot implements Resource {
  private static final Logger LOG = LoggerFactory.getLogger(Snapshot.class);

  private final String handler;
  private final Rehearsal rehearsal;
  private final KeptConnection connection;
  private final Storage storage;
  private final Beacons beacons;

  Snapshot(
      String handler,
      Rehearsal rehearsal,
      KeptConnection connection,
      Storage storage,
      Beacons beacons) {
    this.handler = handler;
    this.rehearsal = rehearsal;
    this.connection = connection;
    this.storage = storage;
    this.beacons = beacons;
  }

  /** Never throws because of the rehearsal: an unprepared function is slower, not broken. */
  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) throws SQLException {
    try {
      LOG.info("Rehearsed {} requests", rehearsal.run(handler));
      // the rehearsal goes around the proxy, whose certificate has authorities of its own
      connection.openConnection();
    } catch (Exception | LinkageError e) {
      LOG.warn("This function was published without a full rehearsal", e);
    }
    connection.close();
    storage.close();
    beacons.close();
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // nothing to undo: the first request opens its connection with an identity of its own
  }
}
