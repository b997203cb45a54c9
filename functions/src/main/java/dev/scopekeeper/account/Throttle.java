package dev.scopekeeper.account;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.ClientAddress;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Secrets;
import dev.scopekeeper.database.DatabaseException;
import dev.scopekeeper.database.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Limits attempts to prove an identity. Failed attempts are limited because they may be guesses,
 * all attempts because each one costs a hash. An attempt is counted before it is checked, in a
 * transaction of its own, so that parallel attempts count like consecutive ones. A success does not
 * count as a failure. All counters belong to a source address, so an attacker elsewhere cannot lock
 * the owner out.
 */
final class Throttle {

  /** Failures for one account from one source. */
  private static final int ACCOUNT_LIMIT = 8;

  /** Failures from one source, for all accounts together. */
  private static final int SOURCE_LIMIT = 40;

  /** Attempts for one account from one source, whether or not they succeed. */
  private static final int ACCOUNT_ATTEMPTS = 60;

  /** Attempts from one source, for all accounts together, whether or not they succeed. */
  private static final int SOURCE_ATTEMPTS = 1000;

  private static final Duration WINDOW = Duration.ofMinutes(15);

  /** The effect of a success on a counter. */
  private enum Success {
    /** Resets the counter. */
    RESETS,
    /** Takes back the attempt. */
    REFUNDS,
    /** Counts like a failure. */
    COUNTS
  }

  /**
   * The kinds of counters. The kind is part of the hashed name, so that no subject can collide with
   * another kind.
   */
  private enum Kind {
    ACCOUNT(ACCOUNT_LIMIT, Success.RESETS),
    SOURCE(SOURCE_LIMIT, Success.REFUNDS),
    SIGN_UP(SOURCE_LIMIT, Success.REFUNDS),
    ACCOUNT_ATTEMPTS(Throttle.ACCOUNT_ATTEMPTS, Success.COUNTS),
    SOURCE_ATTEMPTS(Throttle.SOURCE_ATTEMPTS, Success.COUNTS);

    private final int limit;
    private final Success success;

    Kind(int limit, Success success) {
      this.limit = limit;
      this.success = success;
    }

    Counter of(String subject) {
      return new Counter(this, subject);
    }
  }

  private record Counter(Kind kind, String subject) {

    String name() {
      return kind.name() + "\n" + subject;
    }

    /** Hashed, so that the table does not collect names that nobody owns. */
    byte[] hash() {
      return Secrets.hash(name());
    }
  }

  private record Count(int failures, Instant startedAt) {}

  private static final KeyedBulkhead BULKHEADS = new KeyedBulkhead();

  private static final Logger LOG = LoggerFactory.getLogger(Throttle.class);

  private final Call<?> call;
  private final Instant reservedAt;
  private final List<Counter> counters;

  private Throttle(Call<?> call, List<Counter> counters) {
    this.call = call;
    this.reservedAt = call.now();
    this.counters = counters;
  }

  /**
   * For proofs of identity. Counts per account, whether or not it exists, and over all accounts.
   *
   * @param username empty if the typed text cannot be a user name
   */
  static Throttle ofCredentialCheck(Call<?> call, Optional<Username> username) {
    var source = ClientAddress.network(call.request().source());
    var sourceCounters = Stream.of(Kind.SOURCE, Kind.SOURCE_ATTEMPTS).map(kind -> kind.of(source));
    var accountCounters =
        username.map(name -> name.value() + "\n" + source).stream()
            .flatMap(subject ->
                Stream.of(Kind.ACCOUNT, Kind.ACCOUNT_ATTEMPTS).map(kind -> kind.of(subject)));
    return new Throttle(call, Stream.concat(accountCounters, sourceCounters).toList());
  }

  /** For new accounts, whose invites and set-up links could be guessed. */
  static Throttle ofSignUp(Call<?> call) {
    var source = ClientAddress.network(call.request().source());
    return new Throttle(call, List.of(Kind.SIGN_UP.of(source), Kind.SOURCE_ATTEMPTS.of(source)));
  }

  /**
   * Runs an attempt, after any other one of the same account and source has ended. It counts as
   * failed if it throws a {@link Problem} below 500. Other failures do not count.
   *
   * @throws Problem 429 with the time to wait after too many failures; the attempt does not run
   */
  <T> T attempt(Supplier<T> work) {
    reserve();
    var result = runRefundingOurFailures(() -> BULKHEADS.run(counters.getFirst().name(), work));
    try {
      recordSuccess();
    } catch (DatabaseException e) {
      // the attempt has succeeded; the window expires by itself
      LOG.atWarn().setCause(e).log("A successful attempt stays counted");
    }
    return result;
  }

  private <T> T runRefundingOurFailures(Supplier<T> work) {
    try {
      return work.get();
    } catch (Problem problem) {
      if (problem.kind().status() >= 500) {
        refund(problem);
      }
      throw problem;
    } catch (RuntimeException e) {
      refund(e);
      throw e;
    }
  }

  /** Increments every counter, or none if one of them is full. */
  private void reserve() {
    var newWindows =
        call.database()
            .write(tx -> {
              var windows = 0;
              for (var counter : counters) {
                windows += count(tx, counter) == 1 ? 1 : 0;
              }
              return windows;
            });
    if (newWindows > 0) {
      call.database()
          .write(
              tx -> tx.sql("account/sweep_attempts").bind("since", reservedAt.minus(WINDOW)).run());
    }
  }

  /** Increments a counter and returns its value. */
  private int count(Transaction tx, Counter counter) {
    var since = reservedAt.minus(WINDOW);
    tx.sql("account/reserve_attempt")
        .bind("subject", counter.hash())
        .bind("now", reservedAt)
        .bind("since", since)
        .run();
    var count = tx.sql("account/attempts").bind("subject", counter.hash()).single(Count.class);
    if (count.failures() > counter.kind().limit) {
      throw Problem.retryLater(
          AccountProblem.TOO_MANY_ATTEMPTS,
          Duration.between(since, count.startedAt()).plusSeconds(1));
    }
    return count.failures();
  }

  private void recordSuccess() {
    call.database()
        .write(tx -> {
          for (var counter : counters) {
            switch (counter.kind().success) {
              case RESETS ->
                  tx.sql("account/delete_attempts").bind("subject", counter.hash()).run();
              case REFUNDS -> refund(tx, counter);
              case COUNTS -> {}
            }
          }
          return counters.size();
        });
  }

  private void refund(RuntimeException cause) {
    try {
      call.database()
          .write(tx -> {
            counters.forEach(counter -> refund(tx, counter));
            return counters.size();
          });
    } catch (DatabaseException e) {
      // the attempt stays counted although the failure was ours: the window expires by itself
      cause.addSuppressed(e);
    }
  }

  private void refund(Transaction tx, Counter counter) {
    tx.sql("account/refund_attempt")
        .bind("subject", counter.hash())
        .bind("reservedAt", reservedAt)
        .run();
  }
}
