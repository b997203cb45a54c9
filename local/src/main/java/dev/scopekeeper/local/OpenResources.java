package dev.scopekeeper.local;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes resources at shutdown in reverse order, so that each is closed before those it depends on.
 * Shutdown may start while more are being opened.
 */
final class OpenResources implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OpenResources.class);

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private boolean closed;

  /**
   * Registers a resource to close at shutdown.
   *
   * @throws CannotStart if shutdown has started; the resource is closed then
   */
  synchronized <R extends AutoCloseable> R add(R resource) {
    open.push(resource);
    if (closed) {
      closeAll();
      throw new CannotStart("Scopekeeper is stopping.");
    }
    return resource;
  }

  @Override
  public synchronized void close() {
    closed = true;
    closeAll();
  }

  private void closeAll() {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        LOG.error("Could not stop cleanly", e);
      }
    }
  }
}
