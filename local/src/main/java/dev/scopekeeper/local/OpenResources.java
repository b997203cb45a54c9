package dev.scopekeeper.local;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was opened and must be closed at the end, in the reverse order, so that nothing loses what
 * it still needs. The end can come while more is being opened.
 */
final class OpenResources implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OpenResources.class);

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private boolean closed;

  /**
   * Will be closed at the end.
   *
   * @throws CannotStart where the end has come, and it is closed already
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
