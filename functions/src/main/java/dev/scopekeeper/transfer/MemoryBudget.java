package dev.scopekeeper.transfer;

import dev.scopekeeper.database.Deadline;

/**
 * What a file may take of memory, once it is read: a quarter of the heap, for the text of the file
 * and what is made of it need their part. It is counted while reading, roughly and rather too high.
 * Imports run one at a time ({@link dev.scopekeeper.api.Memory#MOST}), so there is one of it.
 */
final class MemoryBudget {
  private static final int PART = 4;

  private long left = Runtime.getRuntime().maxMemory() / PART;

  /** Throws {@link UnreadableImport} when there is no room for so many bytes more. */
  void take(int bytes) {
    Deadline.check();
    left -= bytes;
    if (left < 0) {
      throw new UnreadableImport(
          "This file holds more than can be worked on at once. Export less of it at a time.");
    }
  }
}
