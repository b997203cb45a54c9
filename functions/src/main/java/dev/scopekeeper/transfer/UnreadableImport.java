package dev.scopekeeper.transfer;

/** A file that cannot be imported; the message says why. */
public final class UnreadableImport extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnreadableImport(String why) {
    super(why);
  }

  public String why() {
    return String.valueOf(getMessage());
  }
}
