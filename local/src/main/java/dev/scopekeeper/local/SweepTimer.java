package dev.scopekeeper.local;

import dev.scopekeeper.attachment.OrphanSweep;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the sweep of orphaned files soon after the start and every few hours. */
final class SweepTimer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SweepTimer.class);
  private static final long FIRST_MINUTES = 5;
  private static final long PAUSE_MINUTES = 6 * 60;

  private final OrphanSweep sweep;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("sweep").factory());
  private final ScheduledFuture<?> sweeps;

  SweepTimer(OrphanSweep sweep) {
    this.sweep = sweep;
    sweeps =
        timer.scheduleWithFixedDelay(this::run, FIRST_MINUTES, PAUSE_MINUTES, TimeUnit.MINUTES);
  }

  @Override
  public void close() {
    sweeps.cancel(true);
    timer.shutdown();
  }

  /** Logs failures: an exception would end the timer, and the next run sweeps again. */
  private void run() {
    try {
      sweep.run();
    } catch (RuntimeException e) {
      LOG.error("Files that nothing refers to could not be swept", e);
    }
  }
}
