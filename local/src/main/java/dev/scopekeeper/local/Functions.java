package dev.scopekeeper.local;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.database.Deadline;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs what would be functions on AWS: few at once, few waiting, none for longer than it may. */
final class Functions {
  private static final Logger LOG = LoggerFactory.getLogger(Functions.class);

  /** Work that is done before a deadline. */
  @FunctionalInterface
  interface Work<T> {
    T run(Deadline deadline) throws Exception;
  }

  private final ThreadPoolExecutor threads;
  private final Duration time;

  /**
   * @param atOnce functions that run at once
   * @param waiting requests that wait for one of them; others are refused
   * @param time of a request, with the time that it waits
   */
  Functions(int atOnce, int waiting, Duration time) {
    this.time = time;
    // platform threads: a blocking read of the database costs a virtual thread three more system
    // calls
    threads =
        new ThreadPoolExecutor(
            atOnce,
            atOnce,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(waiting),
            Thread.ofPlatform().daemon().name("function-", 0).factory());
  }

  /**
   * Does the work, and really ends it where its time is over.
   *
   * @throws Problem 503 where there is no room, 504 where it takes too long, 500 where it fails
   */
  <T> T run(Work<T> work) {
    var deadline = Deadline.in(time);
    var future = submitted(work, deadline);
    try {
      return future.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      end(future, deadline);
      throw Problem.of(
          Problem.Kind.TIMED_OUT, "No answer within " + time.toSeconds() + " seconds.");
    } catch (ExecutionException e) {
      throw failed(Objects.requireNonNullElse(e.getCause(), e));
    } catch (InterruptedException | CancellationException e) {
      end(future, deadline);
      throw Problem.of(Problem.Kind.UNAVAILABLE, "The server is stopping.");
    }
  }

  private <T> Future<T> submitted(Work<T> work, Deadline deadline) {
    try {
      return threads.submit(() -> work.run(deadline));
    } catch (RejectedExecutionException e) {
      throw Problem.of(
          Problem.Kind.UNAVAILABLE, "Too many requests at once. Try again in a few seconds.");
    }
  }

  /** Does not wait for MariaDB, which may be what does not answer. */
  private static void end(Future<?> future, Deadline deadline) {
    future.cancel(true);
    Thread.ofVirtual().name("deadline").start(deadline::expire);
  }

  /** What ran out of memory has given it up again by now: the next request has it. */
  private static Problem failed(Throwable cause) {
    LOG.error("A function crashed", cause);
    return cause instanceof OutOfMemoryError
        ? Problem.of(Problem.Kind.UNAVAILABLE, "There is not enough memory right now.")
        : Problem.of(Problem.Kind.INTERNAL, "This is our fault.");
  }
}
