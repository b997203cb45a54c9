package dev.scopekeeper.storage;

/** A failed call to the file storage (S3, or a local directory). Nothing was stored. */
public abstract sealed class StorageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private StorageException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The object was replaced since its ETag was read. */
  public static final class Changed extends StorageException {
    private static final long serialVersionUID = 1;

    Changed(Throwable cause) {
      super("the object was replaced since its ETag was read", cause);
    }
  }

  /** The storage cannot be reached, or rejects our credentials. */
  public static final class Unreachable extends StorageException {
    private static final long serialVersionUID = 1;

    Unreachable(Throwable cause) {
      super("the file storage cannot be reached", cause);
    }
  }
}
