package dev.scopekeeper.account;

import dev.scopekeeper.api.Bulkhead;
import dev.scopekeeper.api.Problem;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Lets one attempt of a kind run at a time in this process. Those behind it wait here, and not
 * where everybody waits for a processor to hash on.
 */
final class Turns {
  private static final Bulkhead.Settings ONE = new Bulkhead.Settings(1, 8, Duration.ofSeconds(4));

  /**
   * @param users who run or wait; with the last of them it goes
   */
  private record Turn(Bulkhead bulkhead, int users) {
    Turn with(int more) {
      return new Turn(bulkhead, users + more);
    }
  }

  private final ConcurrentMap<String, Turn> turns = new ConcurrentHashMap<>();

  /**
   * Does the work once none of the same kind is under way.
   *
   * @throws Problem 503 with Retry-After where too many wait, or for too long
   */
  <T> T run(String kind, Supplier<T> work) {
    var turn =
        Objects.requireNonNull(
            turns.compute(kind, (_, now) -> now == null ? begun() : now.with(1)));
    try {
      return turn.bulkhead().run(1, work);
    } finally {
      turns.computeIfPresent(kind, (_, now) -> now.users() == 1 ? null : now.with(-1));
    }
  }

  private static Turn begun() {
    return new Turn(
        new Bulkhead(ONE, "The same is being tried several times at once. Try again soon."), 1);
  }
}
