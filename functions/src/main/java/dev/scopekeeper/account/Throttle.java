package dev.scopekeeper.account;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.ClientAddress;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.Secrets;
import dev.scopekeeper.database.DatabaseProblem;
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
 * Limits attempts: failed ones, because they may be guesses, and fewer of all, because each is
 * hashed. An attempt is counted before it is checked, in a transaction of its own, so that many at
 * once are not more than many in a row; a successful one is no failure and is taken off again. All
 * counters belong to a source, so a guesser elsewhere cannot lock the owner out.
 */
final class Throttle {

  /** Failures for one account from one source. */
  private static final int ACCOUNT_LIMIT = 8;

  /** Failures from one source, whatever account they are about. */
  private static final int SOURCE_LIMIT = 40;

  /** Attempts for one account from one source, whether or not they succeed. */
  private static final int ACCOUNT_ATTEMPTS = 60;

  /** Attempts from one source, whatever account they are about and whether or not they succeed. */
  private static final int SOURCE_ATTEMPTS = 1000;

  private static final Duration WINDOW = Duration.ofMinutes(15);

  /** What a success does to a counter. */
  private enum Success {
    /** It forgives the failures before it. */
    CLEARS,
    /** It is no failure. */
    IS_TAKEN_OFF,
    /** It counts like a failure. */
    COUNTS
  }

  /** What is counted. A part of what is hashed: no name can make one kind look like another. */
  private enum Kind {
    ACCOUNT(ACCOUNT_LIMIT, Success.CLEARS),
    SOURCE(SOURCE_LIMIT, Success.IS_TAKEN_OFF),
    SIGN_UP(SOURCE_LIMIT, Success.IS_TAKEN_OFF),
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

    /** Hashed, so that names that nobody owns are not collected. */
    byte[] hash() {
      return Secrets.hash(name());
    }
  }

  private record Count(int failures, Instant startedAt) {}

  private static final Turns TURNS = new Turns();

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
   * For proofs of who one is: counted for the account, whether or not it exists, and over all
   * accounts.
   *
   * @param username empty where what was typed cannot be a user name
   */
  static Throttle ofProof(Call<?> call, Optional<Username> username) {
    var source = ClientAddress.network(call.request().source());
    var ofSource = Stream.of(Kind.SOURCE, Kind.SOURCE_ATTEMPTS).map(kind -> kind.of(source));
    var ofAccount =
        username.map(name -> name.value() + "\n" + source).stream()
            .flatMap(subject ->
                Stream.of(Kind.ACCOUNT, Kind.ACCOUNT_ATTEMPTS).map(kind -> kind.of(subject)));
    return new Throttle(call, Stream.concat(ofAccount, ofSource).toList());
  }

  /** For new accounts, whose invites and set-up links could be guessed. */
  static Throttle ofSignUp(Call<?> call) {
    var source = ClientAddress.network(call.request().source());
    return new Throttle(call, List.of(Kind.SIGN_UP.of(source), Kind.SOURCE_ATTEMPTS.of(source)));
  }

  /**
   * Carries an attempt out, after the one of the same account and source that is under way. It
   * failed where it throws a {@link Problem} of the caller's (below 500); anything else that goes
   * wrong is not counted.
   *
   * @throws Problem 429 with the time to wait, after too many failures, without carrying it out
   */
  <T> T attempt(Supplier<T> work) {
    reserve();
    var result = counted(() -> TURNS.run(counters.getFirst().name(), work));
    try {
      succeed();
    } catch (DatabaseProblem e) {
      // what was asked for is done; the window ends by itself
      LOG.atWarn().setCause(e).log("A successful attempt stays counted");
    }
    return result;
  }

  private <T> T counted(Supplier<T> work) {
    try {
      return work.get();
    } catch (Problem problem) {
      if (problem.kind().status() >= 500) {
        giveBack(problem);
      }
      throw problem;
    } catch (RuntimeException e) {
      giveBack(e);
      throw e;
    }
  }

  /** Counts with every counter or, where one is full, with none. */
  private void reserve() {
    var begun =
        call.database()
            .write(tx -> {
              var windows = 0;
              for (var counter : counters) {
                windows += count(tx, counter) == 1 ? 1 : 0;
              }
              return windows;
            });
    if (begun > 0) {
      call.database()
          .write(
              tx -> tx.sql("account/sweep_attempts").bind("since", reservedAt.minus(WINDOW)).run());
    }
  }

  /** The attempts so far that count, with this one among them. */
  private int count(Transaction tx, Counter counter) {
    var since = reservedAt.minus(WINDOW);
    tx.sql("account/reserve_attempt")
        .bind("subject", counter.hash())
        .bind("now", reservedAt)
        .bind("since", since)
        .run();
    var count = tx.sql("account/attempts").bind("subject", counter.hash()).one(Count.class);
    if (count.failures() > counter.kind().limit) {
      throw Problem.later(
          Problem.Kind.THROTTLED,
          "Too many attempts. Wait a while, or use another connection.",
          Duration.between(since, count.startedAt()).plusSeconds(1));
    }
    return count.failures();
  }

  private void succeed() {
    call.database()
        .write(tx -> {
          for (var counter : counters) {
            switch (counter.kind().success) {
              case CLEARS ->
                  tx.sql("account/forget_attempts").bind("subject", counter.hash()).run();
              case IS_TAKEN_OFF -> giveBack(tx, counter);
              case COUNTS -> {}
            }
          }
          return counters.size();
        });
  }

  private void giveBack(RuntimeException cause) {
    try {
      call.database()
          .write(tx -> {
            counters.forEach(counter -> giveBack(tx, counter));
            return counters.size();
          });
    } catch (DatabaseProblem e) {
      // counted although it was our fault: the window ends by itself, and the cause says more
      cause.addSuppressed(e);
    }
  }

  private void giveBack(Transaction tx, Counter counter) {
    tx.sql("account/give_attempt_back")
        .bind("subject", counter.hash())
        .bind("reservedAt", reservedAt)
        .run();
  }
}
