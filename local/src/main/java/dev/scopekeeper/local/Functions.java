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

/** Runs the work of functions with limits for concurrency, queue and time. */
final class Functions {
  private static final Logger LOG = LoggerFactory.getLogger(Functions.class);

  /** Work with a deadline. */
  @FunctionalInterface
  interface Work<T> {
    T run(Deadline deadline) throws Exception;
  }

  private final ThreadPoolExecutor threads;
  private final Duration time;

  /**
   * @param atOnce number of functions that run at once
   * @param waiting number of requests that may wait; more are rejected
   * @param time time limit of a request, including its waiting time
   */
  Functions(int atOnce, int waiting, Duration time) {
    this.time = time;
    // platform threads: a blocking read of the database costs three more system calls on a virtual
    // thread
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
   * Runs the work and aborts it at the deadline.
   *
   * @throws Problem 503 if the queue is full, 504 after the deadline, 500 if it fails
   */
  <T> T run(Work<T> work) {
    var deadline = Deadline.in(time);
    var future = submitted(work, deadline);
    try {
      return future.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      end(future, deadline);
      throw Problem.of(ServerProblem.NO_ANSWER_IN_TIME.with("seconds", time.toSeconds()));
    } catch (ExecutionException e) {
      throw failed(Objects.requireNonNullElse(e.getCause(), e));
    } catch (InterruptedException | CancellationException e) {
      end(future, deadline);
      throw Problem.of(ServerProblem.SERVER_STOPPING);
    }
  }

  private <T> Future<T> submitted(Work<T> work, Deadline deadline) {
    try {
      return threads.submit(() -> work.run(deadline));
    } catch (RejectedExecutionException e) {
      throw Problem.of(ServerProblem.TOO_MANY_REQUESTS);
    }
  }

  /** Does not wait for MariaDB, which may be the cause. */
  private static void end(Future<?> future, Deadline deadline) {
    future.cancel(true);
    Thread.ofVirtual().name("deadline").start(deadline::expire);
  }

  /** After an out-of-memory error the memory is free again for the next request. */
  private static Problem failed(Throwable cause) {
    LOG.error("A function crashed", cause);
    return Problem.of(
        cause instanceof OutOfMemoryError
            ? ServerProblem.OUT_OF_MEMORY
            : ServerProblem.SERVER_FAILED);
  }
}
