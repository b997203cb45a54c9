package dev.scopekeeper.database;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;

/** The one way to the database: named SQL files in, records out. */
public final class Database {
  private static final int ATTEMPTS = 5;
  private static final int PAUSE_MILLISECONDS = 10;

  /** ER_CHECKREAD, ER_LOCK_WAIT_TIMEOUT, ER_LOCK_DEADLOCK: another transaction was faster. */
  private static final Set<Integer> OVERTAKEN = Set.of(1020, 1205, 1213);

  /**
   * ER_CON_COUNT_ERROR, ER_SERVER_SHUTDOWN, ER_ABORTING_CONNECTION, ER_NEW_ABORTING_CONNECTION,
   * ER_CONNECTION_KILLED; of RDS Proxy: no connection of MariaDB came free in time.
   */
  private static final Set<Integer> AWAY = Set.of(1040, 1053, 1152, 1184, 1927, 9501);

  /**
   * The isolation of this transaction only, in one statement: between two, RDS Proxy may change to
   * another connection.
   */
  private static final String BEGIN_SNAPSHOT =
      """
      BEGIN NOT ATOMIC
        SET TRANSACTION ISOLATION LEVEL REPEATABLE READ;
        START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY;
      END\
      """;

  private final Jdbi jdbi;

  /** Not of the thread: that one would be the same in every copy of a snapshot. */
  private final SecureRandom jitter = new SecureRandom();

  public Database(DataSource source) {
    this(Jdbi.create(source));
  }

  public Database(KeptConnection connection) {
    this(Jdbi.create(connection));
  }

  private Database(Jdbi jdbi) {
    this.jdbi = jdbi;
    jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
    jdbi.getConfig(StatementExceptions.class)
        .setMessageRendering(StatementExceptions.MessageRendering.NONE);
    jdbi.registerRowMapper(new RecordMapper.OfAny());
    jdbi.registerColumnMapper(
        new GenericType<List<UUID>>() {}, (row, column, context) -> ids(row.getString(column)));
  }

  /** Runs single statements, each a transaction of its own. */
  public <T> T read(Function<Transaction, T> work) {
    return guarded(handle -> work.apply(new Transaction(handle)));
  }

  /**
   * Runs everything or nothing. Overtaken by another transaction, it starts again after a pause.
   *
   * @throws DatabaseProblem.Overtaken at the last attempt; the others are suppressed in it
   */
  public <T> T write(Function<Transaction, T> work) {
    var failures = new ArrayList<DatabaseProblem.Overtaken>();
    while (true) {
      try {
        return guarded(handle -> transaction(handle, "START TRANSACTION", work));
      } catch (DatabaseProblem.Overtaken e) {
        if (failures.size() == ATTEMPTS - 1) {
          failures.forEach(e::addSuppressed);
          throw e;
        }
        failures.add(e);
        pause(failures.size());
      }
    }
  }

  /** Up to 10 ms, 20 ms, 40 ms …: whoever met once shall not meet again. */
  private void pause(int failures) {
    try {
      Thread.sleep(Duration.ofMillis(jitter.nextInt(PAUSE_MILLISECONDS << (failures - 1))));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseProblem.Overtaken(e);
    }
  }

  /** Reads all of one moment, however many statements it takes; nothing waits for it. */
  public <T> T snapshot(Function<Transaction, T> work) {
    return guarded(handle -> transaction(handle, BEGIN_SNAPSHOT, work));
  }

  private static <T> T transaction(Handle handle, String begin, Function<Transaction, T> work) {
    handle.execute(begin);
    try {
      var result = work.apply(new Transaction(handle));
      handle.execute("COMMIT");
      return result;
    } catch (RuntimeException | Error e) {
      rollback(handle, e);
      throw e;
    }
  }

  private static void rollback(Handle handle, Throwable cause) {
    try {
      handle.execute("ROLLBACK");
    } catch (JdbiException e) {
      // the cause says more; without its connection there is no transaction
      cause.addSuppressed(StatementFailure.of(e));
      Deadline.abort(handle.getConnection());
    }
  }

  private <T> T guarded(Function<Handle, T> work) {
    Deadline.check();
    try {
      return jdbi.withHandle(
          handle -> Deadline.on(handle.getConnection(), () -> work.apply(handle)));
    } catch (JdbiException e) {
      throw Deadline.isOver()
          ? new DatabaseProblem.TimedOut(StatementFailure.of(e))
          : translated(e);
    }
  }

  /** What leaves this package quotes no bound value: see {@link StatementFailure}. */
  private static RuntimeException translated(JdbiException e) {
    var failure = StatementFailure.of(e);
    return sqlCause(e).map(sql -> translated(failure, sql)).orElse(failure);
  }

  private static RuntimeException translated(StatementFailure failure, SQLException sql) {
    if (OVERTAKEN.contains(sql.getErrorCode())) {
      return new DatabaseProblem.Overtaken(failure);
    }
    return switch (sql.getErrorCode()) {
      // ER_STATEMENT_TIMEOUT: longer than any request may take
      case 1969 -> new DatabaseProblem.TimedOut(failure);
      case 1062 -> new DatabaseProblem.Duplicate(Constraint.ofDuplicate(sql), failure);
      case 1452 -> new DatabaseProblem.Dangling(Constraint.ofForeignKey(sql), failure);
      case 1451 -> new DatabaseProblem.StillUsed(Constraint.ofForeignKey(sql), failure);
      default -> isAway(sql) ? new DatabaseProblem.Away(failure) : failure;
    };
  }

  /** Connection exceptions (SQLSTATE class 08), a pool that found none, a server shutting down. */
  private static boolean isAway(SQLException e) {
    var state = e.getSQLState();
    return e instanceof java.sql.SQLTransientConnectionException
        || (state != null && state.startsWith("08"))
        || AWAY.contains(e.getErrorCode());
  }

  private static Optional<SQLException> sqlCause(Throwable e) {
    for (var cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return Optional.of(sql);
      }
    }
    return Optional.empty();
  }

  private static List<UUID> ids(@org.jspecify.annotations.Nullable String joined) {
    return joined == null
        ? List.of()
        : Arrays.stream(joined.split(",")).map(UUID::fromString).toList();
  }
}
