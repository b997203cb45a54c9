package dev.scopekeeper.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The deadline of a request. Statements and long loops check it before they begin. Another thread
 * can also expire it, which aborts the current statement.
 */
public final class Deadline {
  private static final Logger LOG = LoggerFactory.getLogger(Deadline.class);
  private static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

  private final long end;
  private final Set<Connection> connections = new HashSet<>();
  private volatile boolean expired;

  private Deadline(long end) {
    this.end = end;
  }

  /** A deadline after the given time from now. */
  public static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /** Runs the work under this deadline. */
  public <T> T limit(Supplier<T> work) {
    return ScopedValue.where(CURRENT, this).call(work::get);
  }

  /**
   * Returns if the current work has time left or no deadline.
   *
   * @throws DatabaseException.TimedOut if its time is over
   */
  public static void check() {
    if (isOver()) {
      throw new DatabaseException.TimedOut();
    }
  }

  /** Whether the time of the current work is over. */
  public static boolean isOver() {
    return CURRENT.isBound() && CURRENT.get().hasPassed();
  }

  /**
   * Aborts the work, from another thread: kills the running statement in MariaDB and closes its
   * connection, which rolls back the transaction. May wait for MariaDB.
   */
  public void expire() {
    expired = true;
    synchronized (connections) {
      connections.forEach(Deadline::abort);
    }
  }

  /** Runs the work on a connection, which is closed when the deadline expires. */
  static <T> T watch(Connection connection, Supplier<T> work) {
    return CURRENT.isBound() ? CURRENT.get().runRegistered(connection, work) : work.get();
  }

  /** Closes a connection so that MariaDB stops its statement. */
  static void abort(Connection connection) {
    try {
      // MariaDB's driver kills the running statement
      connection.abort(Runnable::run);
    } catch (SQLException e) {
      LOG.warn("A connection could not be closed", e);
    }
  }

  private <T> T runRegistered(Connection connection, Supplier<T> work) {
    register(connection);
    try {
      return work.get();
    } finally {
      unregister(connection);
    }
  }

  private void register(Connection connection) {
    synchronized (connections) {
      check();
      connections.add(connection);
    }
  }

  /** Waits for an abort in progress, so that it cannot hit the next borrower. */
  private void unregister(Connection connection) {
    synchronized (connections) {
      connections.remove(connection);
    }
    if (expired) {
      discard(connection);
    }
  }

  /** Uses the connection once, so that the pool notices that it is closed and drops it. */
  private static void discard(Connection connection) {
    try (var statement = connection.createStatement()) {
      LOG.debug("{} goes on", statement);
    } catch (SQLException e) {
      LOG.debug("A connection was given up", e);
    }
  }

  private boolean hasPassed() {
    return expired || System.nanoTime() - end >= 0;
  }
}
