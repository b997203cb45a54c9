package dev.scopekeeper.database;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.StatementException;

/**
 * A copy of a database failure that is safe to log: statement, error code, SQLSTATE and stack
 * trace. It omits the messages of Jdbi, the driver and MariaDB, because they quote bound values:
 * names, texts, password hashes.
 */
public final class StatementFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** The attribute of a Jdbi statement that holds the name of its file. */
  static final String NAME = "statement";

  private StatementFailure(String message) {
    super(message);
  }

  /** Copies the failure, its causes and its suppressed exceptions without their messages. */
  static StatementFailure of(Throwable failure) {
    return copy(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private static StatementFailure copy(Throwable failure, Set<Throwable> seen) {
    seen.add(failure);
    var copy = new StatementFailure(description(failure));
    copy.setStackTrace(failure.getStackTrace());
    var cause = failure.getCause();
    if (cause != null && !seen.contains(cause)) {
      copy.initCause(copy(cause, seen));
    }
    for (var suppressed : failure.getSuppressed()) {
      if (!seen.contains(suppressed)) {
        copy.addSuppressed(copy(suppressed, seen));
      }
    }
    return copy;
  }

  private static String description(Throwable failure) {
    return switch (failure) {
      case SQLException sql ->
          "%s: error %d, SQLSTATE %s"
              .formatted(sql.getClass().getName(), sql.getErrorCode(), sql.getSQLState());
      case StatementException statement ->
          statement.getClass().getName() + ": " + name(statement).orElse("a statement");
      // already without values
      case StatementFailure copy -> String.valueOf(copy.getMessage());
      default -> failure.getClass().getName();
    };
  }

  private static Optional<String> name(StatementException failure) {
    return Optional.ofNullable(failure.getStatementContext())
        .map(context -> context.getAttribute(NAME))
        .map(name -> "sql/" + name + ".sql");
  }
}
