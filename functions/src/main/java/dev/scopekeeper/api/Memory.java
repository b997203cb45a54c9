package dev.scopekeeper.api;

/**
 * How much heap a request needs, in parts of a shared budget. A small heap (512 MB) holds all parts
 * together.
 */
public enum Memory {
  /** Up to two megabytes: no limit but the number of threads. */
  SMALL(0),
  /** Tens of megabytes: a large body, an export. */
  LARGE(1),
  /** Hundreds of megabytes: an import, which is read as a whole. Runs alone. */
  EXCLUSIVE(Memory.PARTS);

  /** The whole budget. */
  static final int PARTS = 6;

  private final int parts;

  Memory(int parts) {
    this.parts = parts;
  }

  int parts() {
    return parts;
  }

  /** The greater of the two. */
  Memory max(Memory other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
