package dev.scopekeeper.inbox;

import dev.scopekeeper.api.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A rate limit: how many rows each account may make this process read and prepare in a minute. It
 * stops callers who go through many projects and defeat the cache.
 */
final class ReadAllowance {

  /** A whole project has at most 30,000. */
  static final int ROWS = 100_000;

  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MAX_ACCOUNTS = 1_000;

  private record Usage(Instant since, int rows) {}

  private final Map<UUID, Usage> used =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Usage> eldest) {
          return size() > MAX_ACCOUNTS;
        }
      };

  /**
   * @throws Problem 429 with the time to wait, if the account used up its rows
   */
  synchronized void require(UUID account, Instant now) {
    var until = usage(account, now).since().plus(WINDOW);
    if (usage(account, now).rows() >= ROWS) {
      throw Problem.retryLater(
          InboxProblem.TOO_MANY_SIMILAR_SEARCHES, Duration.between(now, until).plusSeconds(1));
    }
  }

  synchronized void use(UUID account, Instant now, int rows) {
    var before = usage(account, now);
    used.put(account, new Usage(before.since(), before.rows() + rows));
  }

  private Usage usage(UUID account, Instant now) {
    var recent = used.get(account);
    return recent == null || !now.isBefore(recent.since().plus(WINDOW))
        ? new Usage(now, 0)
        : recent;
  }
}
