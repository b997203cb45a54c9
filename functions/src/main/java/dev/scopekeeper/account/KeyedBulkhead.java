package dev.scopekeeper.account;

import dev.scopekeeper.api.Bulkhead;
import dev.scopekeeper.api.Problem;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Runs one attempt per key at a time in this process. Further attempts wait here instead of in the
 * bulkhead that all hashing shares.
 */
final class KeyedBulkhead {
  private static final Bulkhead.Settings ONE_AT_A_TIME =
      new Bulkhead.Settings(1, 8, Duration.ofSeconds(4));

  /**
   * @param users threads that run or wait; the entry is removed with the last of them
   */
  private record Entry(Bulkhead bulkhead, int users) {
    Entry withUsers(int delta) {
      return new Entry(bulkhead, users + delta);
    }
  }

  private final ConcurrentMap<String, Entry> entries = new ConcurrentHashMap<>();

  /**
   * Runs the work after earlier work with the same key has ended.
   *
   * @throws Problem 503 with Retry-After if too many wait, or for too long
   */
  <T> T run(String key, Supplier<T> work) {
    var entry =
        Objects.requireNonNull(
            entries.compute(
                key, (_, current) -> current == null ? newEntry() : current.withUsers(1)));
    try {
      return entry.bulkhead().run(work);
    } finally {
      entries.computeIfPresent(
          key, (_, current) -> current.users() == 1 ? null : current.withUsers(-1));
    }
  }

  private static Entry newEntry() {
    return new Entry(new Bulkhead(ONE_AT_A_TIME, AccountProblem.TOO_MANY_ATTEMPTS_AT_ONCE), 1);
  }
}
