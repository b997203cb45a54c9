package dev.scopekeeper.account;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Counts failed attempts for each name and source address, in transactions of its own, so that a
 * refused request is counted too and a guesser elsewhere cannot lock the owner out.
 */
final class Throttle {
  private static final int FREE_FAILURES = 8;
  private static final Duration WINDOW = Duration.ofMinutes(15);

  private record Count(int failures, Instant startedAt) {}

  private final Call<?> call;
  private final byte[] subject;

  Throttle(Call<?> call, String name) {
    this.call = call;
    this.subject = Secrets.hash(name.toLowerCase(Locale.ROOT) + "\n" + call.request().source());
  }

  /**
   * @throws Problem 429 with the time to wait, after too many failures
   */
  void refuseTooMany() {
    var since = call.now().minus(WINDOW);
    call.database()
        .read(tx ->
            tx.sql("account/failures")
                .bind("subject", subject)
                .bind("since", since)
                .first(Count.class))
        .filter(count -> count.failures() >= FREE_FAILURES)
        .ifPresent(count -> {
          throw Problem.later(
              Problem.Kind.THROTTLED,
              "Too many failed attempts. Wait a while, or use another connection.",
              Duration.between(since, count.startedAt()).plusSeconds(1));
        });
  }

  void failed() {
    call.database()
        .write(tx -> {
          tx.sql("account/sweep_attempts").bind("since", call.now().minus(WINDOW)).run();
          return tx.sql("account/count_failure")
              .bind("subject", subject)
              .bind("now", call.now())
              .run();
        });
  }

  void succeeded() {
    call.database().write(tx -> tx.sql("account/forget_failures").bind("subject", subject).run());
  }
}
