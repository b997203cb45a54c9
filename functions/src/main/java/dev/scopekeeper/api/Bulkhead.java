package dev.scopekeeper.api;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Lets little of something costly run at once in this process, and few callers wait for it, so that
 * neither memory nor threads run out.
 */
public final class Bulkhead {

  /**
   * @param permits what may run at once, in parts of the whole
   * @param waiting callers that may wait at once; others are refused without waiting
   * @param patience how long each of them waits
   */
  public record Settings(int permits, int waiting, Duration patience) {}

  private final Settings settings;
  private final String refusal;
  private final Semaphore free;
  private final AtomicInteger waiting = new AtomicInteger();

  /**
   * @param refusal what a caller reads for whom there is no room
   */
  public Bulkhead(Settings settings, String refusal) {
    this.settings = settings;
    this.refusal = refusal;
    this.free = new Semaphore(settings.permits(), true);
  }

  /**
   * Does the work once there is room for it.
   *
   * @param permits how much of the whole it takes; with none it waits for nobody
   * @throws Problem 503 with Retry-After where there is none in time
   */
  public <T> T run(int permits, Supplier<T> work) {
    if (permits == 0) {
      return work.get();
    }
    enter(permits);
    try {
      return work.get();
    } finally {
      free.release(permits);
    }
  }

  private void enter(int permits) {
    if (!free.hasQueuedThreads() && free.tryAcquire(permits)) {
      return;
    }
    try {
      if (waiting.incrementAndGet() > settings.waiting()
          || !free.tryAcquire(permits, settings.patience().toNanos(), TimeUnit.NANOSECONDS)) {
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
    return Problem.later(Problem.Kind.UNAVAILABLE, refusal, settings.patience());
  }
}
