package dev.scopekeeper.transfer;

/** The file as a whole cannot be imported; says what is wrong and where (JSON Pointer). */
public final class UnreadableImport extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final String pointer;

  public UnreadableImport(String what, String pointer) {
    super(what);
    this.pointer = pointer;
  }

  public String pointer() {
    return pointer;
  }
}
