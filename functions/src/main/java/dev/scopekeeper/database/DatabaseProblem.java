package dev.scopekeeper.database;

import org.jspecify.annotations.Nullable;

/** What the database refused, as far as a caller can do something about it. */
public abstract sealed class DatabaseProblem extends RuntimeException {
  private static final long serialVersionUID = 1;

  private DatabaseProblem(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Another transaction was faster, again and again. */
  public static final class Overtaken extends DatabaseProblem {
    private static final long serialVersionUID = 1;

    Overtaken(Throwable cause) {
      super("overtaken by another transaction", cause);
    }
  }

  /** MariaDB cannot be reached. */
  public static final class Away extends DatabaseProblem {
    private static final long serialVersionUID = 1;

    Away(Throwable cause) {
      super("MariaDB cannot be reached", cause);
    }
  }

  /** The time that a request may take is over; what it had changed is rolled back. */
  public static final class TimedOut extends DatabaseProblem {
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

  /** A foreign key points at nothing. */
  public static final class Dangling extends Violation {
    private static final long serialVersionUID = 1;

    Dangling(String constraint, Throwable cause) {
      super(constraint, cause);
    }
  }

  /** A foreign key still points at what was to be removed. */
  public static final class StillUsed extends Violation {
    private static final long serialVersionUID = 1;

    StillUsed(String constraint, Throwable cause) {
      super(constraint, cause);
    }
  }

  /** A named constraint was violated. */
  public abstract static sealed class Violation extends DatabaseProblem {
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
