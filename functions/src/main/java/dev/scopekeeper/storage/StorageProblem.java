package dev.scopekeeper.storage;

/** A failed call to the store of files. Nothing was stored. */
public abstract sealed class StorageProblem extends RuntimeException {
  private static final long serialVersionUID = 1;

  private StorageProblem(String message, Throwable cause) {
    super(message, cause);
  }

  /** The object was replaced since it was found. */
  public static final class Changed extends StorageProblem {
    private static final long serialVersionUID = 1;

    Changed(Throwable cause) {
      super("the object was replaced since it was found", cause);
    }
  }

  /** The store cannot be reached, or rejects our credentials. */
  public static final class Unreachable extends StorageProblem {
    private static final long serialVersionUID = 1;

    Unreachable(Throwable cause) {
      super("the store of files cannot be reached", cause);
    }
  }
}
