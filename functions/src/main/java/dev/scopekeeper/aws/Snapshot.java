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
 * Prepares the snapshot of a function: runs the rehearsal, then closes every connection and forgets
 * every identity, so that a restored function opens its own.
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

  /** Never throws because of a failed rehearsal: without it a function is slower, not broken. */
  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) throws SQLException {
    try {
      LOG.info("Rehearsed {} requests", rehearsal.run(handler));
      // the rehearsal bypasses the proxy, whose certificate has another authority
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
