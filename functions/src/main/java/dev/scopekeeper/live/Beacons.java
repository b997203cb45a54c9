package dev.scopekeeper.live;

import dev.scopekeeper.storage.ObjectKey;
import dev.scopekeeper.storage.Storage;
import dev.scopekeeper.storage.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small object per project in the bucket of files. It contains the project's revision, and
 * browsers poll it through the content delivery network. Concurrent changes may be written in
 * either order, so a board reads changes whenever the number differs from the last one.
 */
public final class Beacons implements LiveUpdates, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Beacons.class);

  private final Storage storage;

  /**
   * @param storage with short timeouts and one attempt: a late retry could hide a newer revision
   */
  public Beacons(Storage storage) {
    this.storage = storage;
  }

  @Override
  public UpdateSource source(Channel channel) {
    return new UpdateSource(
        UpdateSource.Kind.BEACON, "/" + ObjectKey.beacon(channel.beacon()).value());
  }

  @Override
  public void announce(Channel channel, long revision) {
    try {
      storage.put(ObjectKey.beacon(channel.beacon()), Long.toString(revision));
    } catch (StorageException unreachable) {
      LOG.atWarn()
          .setCause(unreachable)
          .addKeyValue("project", channel.project())
          .log("A change was not announced: open boards show it a few seconds later");
    }
  }

  @Override
  public void close() {
    storage.close();
  }
}
