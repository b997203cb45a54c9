package dev.scopekeeper.database;

import org.jspecify.annotations.Nullable;

/** Failures of the database that a caller can handle. */
public abstract sealed class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private DatabaseException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** A conflict with another transaction, after all retries. */
  public static final class Conflict extends DatabaseException {
    private static final long serialVersionUID = 1;

    Conflict(Throwable cause) {
      super("overtaken by another transaction", cause);
    }
  }

  /** MariaDB cannot be reached. */
  public static final class Unavailable extends DatabaseException {
    private static final long serialVersionUID = 1;

    Unavailable(Throwable cause) {
      super("MariaDB cannot be reached", cause);
    }
  }

  /** The time limit of the request is exceeded. Its transaction is rolled back. */
  public static final class TimedOut extends DatabaseException {
    private static final long serialVersionUID = 1;

    TimedOut() {
      super("the time of a request is over", null);
    }

    TimedOut(Throwable cause) {
      super("the time of a request is over", cause);
    }
  }

  /** A unique constraint was violated. */
  public static final class Duplicate extends Violation {
    private static final long serialVersionUID = 1;

    Duplicate(String constraint, Throwable cause) {
      super(constraint, cause);
    }
  }

  /** A foreign key refers to a missing row. */
  public static final class MissingReference extends Violation {
    private static final long serialVersionUID = 1;

    MissingReference(String constraint, Throwable cause) {
      super(constraint, cause);
    }
  }

  /** A foreign key still refers to the deleted row. */
  public static final class StillReferenced extends Violation {
    private static final long serialVersionUID = 1;

    StillReferenced(String constraint, Throwable cause) {
      super(constraint, cause);
    }
  }

  /** A named constraint was violated. */
  public abstract static sealed class Violation extends DatabaseException {
    private static final long serialVersionUID = 1;
    private final String constraint;

    private Violation(String constraint, Throwable cause) {
      super("constraint " + constraint + " violated", cause);
      this.constraint = constraint;
    }

    public String constraint() {
      return constraint;
    }
  }
}
