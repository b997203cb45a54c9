package dev.scopekeeper.transfer;

import dev.scopekeeper.database.Deadline;

/**
 * The memory that the content of a file may take: a quarter of the heap, because the text of the
 * file and the plan need memory too. It is an estimate, rather too high, counted while reading.
 * Imports run one at a time ({@link dev.scopekeeper.api.Memory#EXCLUSIVE}), so there is only one
 * budget.
 */
final class MemoryBudget {
  private static final int PART = 4;

  private long left = Runtime.getRuntime().maxMemory() / PART;

  /** Takes bytes from the budget. Throws {@link UnreadableImport} if it is used up. */
  void take(int bytes) {
    Deadline.check();
    left -= bytes;
    if (left < 0) {
      throw new UnreadableImport(FileProblem.FILE_NEEDS_TOO_MUCH_MEMORY);
    }
  }
}
