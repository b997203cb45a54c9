package dev.scopekeeper.local;

import java.util.concurrent.ConcurrentHashMap;

/** Limits how many of a scarce resource each source uses at once. */
final class PerSource {
  private final int limit;
  private final ConcurrentHashMap<String, Integer> counts = new ConcurrentHashMap<>();

  /**
   * @param limit maximum per source
   */
  PerSource(int limit) {
    this.limit = limit;
  }

  /** Counts one more for a source. Returns whether it is within the limit. */
  boolean enter(String source) {
    return counts.merge(source, 1, Integer::sum) <= limit;
  }

  /** Counts one less, whether it was within the limit or not. */
  void leave(String source) {
    counts.computeIfPresent(source, (_, count) -> count == 1 ? null : count - 1);
  }
}
