package dev.scopekeeper.inbox;

import dev.scopekeeper.api.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * How many rows each account makes this process read and prepare in a minute. Whoever looks at
 * projects in turn, so that none of them stays in the cache, is asked to wait.
 */
final class ReadAllowance {

  /** A whole project has 30,000 at most. */
  static final int ROWS = 100_000;

  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST_ACCOUNTS = 1_000;

  private record Used(Instant since, int rows) {}

  private final Map<UUID, Used> used =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Used> eldest) {
          return size() > MOST_ACCOUNTS;
        }
      };

  /**
   * @throws Problem 429 with the time to wait, after too many rows
   */
  synchronized void require(UUID account, Instant now) {
    var until = of(account, now).since().plus(WINDOW);
    if (of(account, now).rows() >= ROWS) {
      throw Problem.retryLater(
          Problem.Kind.THROTTLED,
          "You looked for similar cards in many large projects. Wait a minute.",
          Duration.between(now, until).plusSeconds(1));
    }
  }

  synchronized void use(UUID account, Instant now, int rows) {
    var before = of(account, now);
    used.put(account, new Used(before.since(), before.rows() + rows));
  }

  private Used of(UUID account, Instant now) {
    var known = used.get(account);
    return known == null || !now.isBefore(known.since().plus(WINDOW)) ? new Used(now, 0) : known;
  }
}
