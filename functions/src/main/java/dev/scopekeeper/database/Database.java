package dev.scopekeeper.database;

import java.sql.SQLException;
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

/** The one way to the database: named SQL files in, records out. */
public final class Database {
  private static final int ATTEMPTS = 5;

  /** ER_CHECKREAD, ER_LOCK_WAIT_TIMEOUT, ER_LOCK_DEADLOCK: another transaction was faster. */
  private static final Set<Integer> OVERTAKEN = Set.of(1020, 1205, 1213);

  private final Jdbi jdbi;

  public Database(DataSource source) {
    this(Jdbi.create(source));
  }

  public Database(KeptConnection connection) {
    this(Jdbi.create(connection));
  }

  private Database(Jdbi jdbi) {
    this.jdbi = jdbi;
    jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
    jdbi.registerRowMapper(new RecordMapper.OfAny());
    jdbi.registerColumnMapper(
        new GenericType<List<UUID>>() {}, (row, column, context) -> ids(row.getString(column)));
  }

  /** Runs single statements, each a transaction of its own. */
  public <T> T read(Function<Transaction, T> work) {
    return guarded(() -> jdbi.withHandle(handle -> work.apply(new Transaction(handle))));
  }

  /** Runs everything or nothing. Overtaken by another transaction, it starts again. */
  public <T> T write(Function<Transaction, T> work) {
    for (var attempt = 1; ; attempt++) {
      try {
        return guarded(
            () -> jdbi.withHandle(handle -> transaction(handle, "START TRANSACTION", work)));
      } catch (DatabaseProblem.Overtaken e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** Reads all of one moment, however many statements it takes; nothing waits for it. */
  public <T> T snapshot(Function<Transaction, T> work) {
    return guarded(() ->
        jdbi.withHandle(handle -> {
          // of the next transaction only: the session goes on with what it has
          handle.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
          return transaction(handle, "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY", work);
        }));
  }

  private static <T> T transaction(Handle handle, String begin, Function<Transaction, T> work) {
    handle.execute(begin);
    try {
      var result = work.apply(new Transaction(handle));
      handle.execute("COMMIT");
      return result;
    } catch (RuntimeException e) {
      rollback(handle, e);
      throw e;
    }
  }

  private static void rollback(Handle handle, RuntimeException cause) {
    try {
      handle.execute("ROLLBACK");
    } catch (JdbiException e) {
      // the connection is gone, and the transaction with it; the cause says more
      cause.addSuppressed(e);
    }
  }

  private static <T> T guarded(java.util.function.Supplier<T> work) {
    try {
      return work.get();
    } catch (JdbiException e) {
      throw translated(e);
    }
  }

  private static RuntimeException translated(JdbiException e) {
    return sqlCause(e).<RuntimeException>map(sql -> translated(e, sql)).orElse(e);
  }

  private static RuntimeException translated(JdbiException e, SQLException sql) {
    if (OVERTAKEN.contains(sql.getErrorCode())) {
      return new DatabaseProblem.Overtaken(e);
    }
    return switch (sql.getErrorCode()) {
      case 1062 -> new DatabaseProblem.Duplicate(Constraint.ofDuplicate(sql), e);
      case 1452 -> new DatabaseProblem.Dangling(Constraint.ofForeignKey(sql), e);
      case 1451 -> new DatabaseProblem.StillUsed(Constraint.ofForeignKey(sql), e);
      default -> isAway(sql) ? new DatabaseProblem.Away(e) : e;
    };
  }

  /** Connection exceptions (SQLSTATE class 08), a pool that found none, a server shutting down. */
  private static boolean isAway(SQLException e) {
    var state = e.getSQLState();
    return e instanceof java.sql.SQLTransientConnectionException
        || (state != null && state.startsWith("08"))
        || Set.of(1040, 1053, 1152, 1184, 1927).contains(e.getErrorCode());
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
