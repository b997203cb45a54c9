package dev.scopekeeper.storage;

/** Why the store of files did not do what it was asked for. Nothing was stored. */
public abstract sealed class StorageProblem extends RuntimeException {
  private static final long serialVersionUID = 1;

  private StorageProblem(String message, Throwable cause) {
    super(message, cause);
  }

  /** The object is not the one that was found before: somebody replaced it. */
  public static final class Changed extends StorageProblem {
    private static final long serialVersionUID = 1;

    Changed(Throwable cause) {
      super("the object was replaced since it was found", cause);
    }
  }

  /** The store cannot be reached, or refuses us. */
  public static final class Away extends StorageProblem {
    private static final long serialVersionUID = 1;

    Away(Throwable cause) {
      super("the store of files cannot be reached", cause);
    }
  }
}
