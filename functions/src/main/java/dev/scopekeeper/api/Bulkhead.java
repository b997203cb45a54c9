package dev.scopekeeper.api;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Limits how much expensive work runs at once in this process, and how many callers wait for it, so
 * that neither memory nor threads run out.
 */
public final class Bulkhead {

  /**
   * @param permits how many permits exist
   * @param maxWaiting how many callers may wait; further ones are refused immediately
   * @param maxWait how long a caller waits
   */
  public record Settings(int permits, int maxWaiting, Duration maxWait) {}

  private final Settings settings;
  private final ProblemText refusal;
  private final Semaphore free;
  private final AtomicInteger waiting = new AtomicInteger();

  /**
   * @param refusal the answer for refused callers
   */
  public Bulkhead(Settings settings, ProblemText refusal) {
    this.settings = settings;
    this.refusal = refusal;
    this.free = new Semaphore(settings.permits(), true);
  }

  /** Runs the work when one permit is free. */
  public <T> T run(Supplier<T> work) {
    return run(1, work);
  }

  /**
   * Runs the work when permits are free.
   *
   * @param permits how many permits the work takes; with 0 it never waits
   * @throws Problem 503 with Retry-After if the permits are not free in time
   */
  public <T> T run(int permits, Supplier<T> work) {
    if (permits == 0) {
      return work.get();
    }
    acquire(permits);
    try {
      return work.get();
    } finally {
      free.release(permits);
    }
  }

  private void acquire(int permits) {
    if (!free.hasQueuedThreads() && free.tryAcquire(permits)) {
      return;
    }
    try {
      if (waiting.incrementAndGet() > settings.maxWaiting()
          || !free.tryAcquire(permits, settings.maxWait().toNanos(), TimeUnit.NANOSECONDS)) {
        throw refused();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refused();
    } finally {
      waiting.decrementAndGet();
    }
  }

  private Problem refused() {
    return Problem.retryLater(refusal, settings.maxWait());
  }
}
