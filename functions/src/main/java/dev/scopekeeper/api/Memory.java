package dev.scopekeeper.api;

/**
 * How much of the heap the work of a request takes, in parts of what is kept for such work. A small
 * heap (512 MB) holds what all parts together may take.
 */
public enum Memory {
  /** Less than a megabyte or two: as many as there are threads. */
  LITTLE(0),
  /** Tens of megabytes: a large body, an export. */
  MUCH(1),
  /** Hundreds of megabytes: an import, which is read as a whole. One at a time. */
  MOST(Memory.PARTS);

  /** All there are. */
  static final int PARTS = 6;

  private final int parts;

  Memory(int parts) {
    this.parts = parts;
  }

  int parts() {
    return parts;
  }

  /** The greater of two. */
  Memory or(Memory other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
