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
 * Until when the work of a request may go on. Every statement asks before it begins, and so do long
 * loops; whoever waits for the work can also end it at once, in the middle of a statement.
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

  /** From now on. */
  public static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /** Does the work, which this deadline ends. */
  public <T> T limit(Supplier<T> work) {
    return ScopedValue.where(CURRENT, this).call(work::get);
  }

  /**
   * Goes on where the present work has time left, or no deadline at all.
   *
   * @throws DatabaseProblem.TimedOut where its time is over
   */
  public static void check() {
    if (isOver()) {
      throw new DatabaseProblem.TimedOut();
    }
  }

  /** Whether the time of the present work is over. */
  public static boolean isOver() {
    return CURRENT.isBound() && CURRENT.get().over();
  }

  /**
   * Ends the work now, from another thread: the statement under way is killed in MariaDB and its
   * connection closed, so that its transaction is rolled back. May wait for MariaDB.
   */
  public void expire() {
    expired = true;
    synchronized (connections) {
      connections.forEach(Deadline::abort);
    }
  }

  /** Does the work on a connection, which is closed under it when the time is over. */
  static <T> T on(Connection connection, Supplier<T> work) {
    return CURRENT.isBound() ? CURRENT.get().watched(connection, work) : work.get();
  }

  /** Closes a connection so that MariaDB stops what it is doing there. */
  static void abort(Connection connection) {
    try {
      // of MariaDB's driver: a statement under way is killed, in its own process
      connection.abort(Runnable::run);
    } catch (SQLException e) {
      LOG.warn("A connection could not be closed", e);
    }
  }

  private <T> T watched(Connection connection, Supplier<T> work) {
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

  /** Waits for an abort that has begun: the next borrower must not meet it. */
  private void unregister(Connection connection) {
    synchronized (connections) {
      connections.remove(connection);
    }
    if (expired) {
      discard(connection);
    }
  }

  /** A pool throws away a connection that it sees failing; until then it would lend it. */
  private static void discard(Connection connection) {
    try (var statement = connection.createStatement()) {
      LOG.debug("{} goes on", statement);
    } catch (SQLException e) {
      LOG.debug("A connection was given up", e);
    }
  }

  private boolean over() {
    return expired || System.nanoTime() - end >= 0;
  }
}
