package dev.scopekeeper.local;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes the connection of a request that moves fewer bytes than {@link BodyReader#allowed}, in
 * both directions together: each byte resets the time that a connection may be silent.
 */
final class Pace {
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private final Scheduler scheduler;
  private final Connection connection;
  private final long before;
  private final long started = System.nanoTime();
  private final AtomicBoolean ended = new AtomicBoolean();

  private Pace(Request request) {
    scheduler = request.getComponents().getScheduler();
    connection = request.getConnectionMetaData().getConnection();
    before = moved();
  }

  /** Watches a request until it is answered. */
  static void watch(Request request) {
    var pace = new Pace(request);
    Request.addCompletionListener(request, _ -> pace.ended.set(true));
    pace.checkLater();
  }

  private void checkLater() {
    scheduler.schedule(this::check, BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void check() {
    if (ended.get()) {
      return;
    }
    if (System.nanoTime() - started > BodyReader.allowed(moved() - before).toNanos()) {
      connection.getEndPoint().close();
    } else {
      checkLater();
    }
  }

  private long moved() {
    return connection.getBytesIn() + connection.getBytesOut();
  }
}
