package dev.scopekeeper.local;

import java.util.concurrent.ConcurrentHashMap;

/** Counts what each source has at once of something that there is little of. */
final class PerSource {
  private final int most;
  private final ConcurrentHashMap<String, Integer> counts = new ConcurrentHashMap<>();

  /**
   * @param most what one source may have at once
   */
  PerSource(int most) {
    this.most = most;
  }

  /** Takes one more for a source, and returns whether it may have that many. */
  boolean enter(String source) {
    return counts.merge(source, 1, Integer::sum) <= most;
  }

  /** Gives back what was taken, whether it was too much or not. */
  void leave(String source) {
    counts.computeIfPresent(source, (_, count) -> count == 1 ? null : count - 1);
  }
}
