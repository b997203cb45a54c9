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

/** Runs named SQL files and returns records. All access to the database goes through it. */
public final class Database {
  private static final int ATTEMPTS = 5;
  private static final int BACKOFF_MILLISECONDS = 10;

  /** ER_CHECKREAD, ER_LOCK_WAIT_TIMEOUT, ER_LOCK_DEADLOCK: a conflict with another transaction. */
  private static final Set<Integer> CONFLICT_CODES = Set.of(1020, 1205, 1213);

  /**
   * ER_CON_COUNT_ERROR, ER_SERVER_SHUTDOWN, ER_ABORTING_CONNECTION, ER_NEW_ABORTING_CONNECTION,
   * ER_CONNECTION_KILLED; 9501 is of RDS Proxy: no connection became free in time.
   */
  private static final Set<Integer> UNAVAILABLE_CODES = Set.of(1040, 1053, 1152, 1184, 1927, 9501);

  /**
   * Sets the isolation of this transaction only, in a single statement: between two statements RDS
   * Proxy may switch connections.
   */
  private static final String BEGIN_SNAPSHOT =
      """
      BEGIN NOT ATOMIC
        SET TRANSACTION ISOLATION LEVEL REPEATABLE READ;
        START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY;
      END\
      """;

  private final Jdbi jdbi;

  /** Not ThreadLocalRandom, whose state would be the same in every copy of a snapshot. */
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
    jdbi.registerRowMapper(new RecordMapper.Factory());
    jdbi.registerColumnMapper(
        new GenericType<List<UUID>>() {}, (row, column, context) -> ids(row.getString(column)));
  }

  /** Runs single statements, each in its own transaction. */
  public <T> T read(Function<Transaction, T> work) {
    return translateFailures(handle -> work.apply(new Transaction(handle)));
  }

  /**
   * Runs the work in a transaction. Retries it after a pause if it conflicts with another
   * transaction.
   *
   * @throws DatabaseException.Conflict after the last attempt, with the earlier failures as
   *     suppressed exceptions
   */
  public <T> T write(Function<Transaction, T> work) {
    var failures = new ArrayList<DatabaseException.Conflict>();
    while (true) {
      try {
        return translateFailures(handle -> transaction(handle, "START TRANSACTION", work));
      } catch (DatabaseException.Conflict e) {
        if (failures.size() == ATTEMPTS - 1) {
          failures.forEach(e::addSuppressed);
          throw e;
        }
        failures.add(e);
        pause(failures.size());
      }
    }
  }

  /** Exponential backoff with jitter: up to 10 ms, 20 ms, 40 ms … */
  private void pause(int failures) {
    try {
      Thread.sleep(Duration.ofMillis(jitter.nextInt(BACKOFF_MILLISECONDS << (failures - 1))));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseException.Conflict(e);
    }
  }

  /** Runs several reads on a consistent snapshot. Takes no locks. */
  public <T> T snapshot(Function<Transaction, T> work) {
    return translateFailures(handle -> transaction(handle, BEGIN_SNAPSHOT, work));
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
      // the cause matters more; closing the connection ends the transaction
      cause.addSuppressed(StatementFailure.of(e));
      Deadline.abort(handle.getConnection());
    }
  }

  private <T> T translateFailures(Function<Handle, T> work) {
    Deadline.check();
    try {
      return jdbi.withHandle(
          handle -> Deadline.watch(handle.getConnection(), () -> work.apply(handle)));
    } catch (JdbiException e) {
      throw Deadline.isOver()
          ? new DatabaseException.TimedOut(StatementFailure.of(e))
          : translate(e);
    }
  }

  /** Removes bound values from the failure: see {@link StatementFailure}. */
  private static RuntimeException translate(JdbiException e) {
    var failure = StatementFailure.of(e);
    return sqlCause(e).map(sql -> translate(failure, sql)).orElse(failure);
  }

  private static RuntimeException translate(StatementFailure failure, SQLException sql) {
    if (CONFLICT_CODES.contains(sql.getErrorCode())) {
      return new DatabaseException.Conflict(failure);
    }
    return switch (sql.getErrorCode()) {
      // ER_STATEMENT_TIMEOUT
      case 1969 -> new DatabaseException.TimedOut(failure);
      case 1062 -> new DatabaseException.Duplicate(Constraint.ofDuplicate(sql), failure);
      case 1452 -> new DatabaseException.MissingReference(Constraint.ofForeignKey(sql), failure);
      case 1451 -> new DatabaseException.StillReferenced(Constraint.ofForeignKey(sql), failure);
      default -> isUnavailable(sql) ? new DatabaseException.Unavailable(failure) : failure;
    };
  }

  /** Connection exceptions (SQLSTATE class 08), an exhausted pool, a server shutting down. */
  private static boolean isUnavailable(SQLException e) {
    var state = e.getSQLState();
    return e instanceof java.sql.SQLTransientConnectionException
        || (state != null && state.startsWith("08"))
        || UNAVAILABLE_CODES.contains(e.getErrorCode());
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
