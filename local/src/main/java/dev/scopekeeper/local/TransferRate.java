package dev.scopekeeper.local;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Enforces a minimum transfer rate: closes the connection of a request that transfers fewer bytes
 * than {@link BodyReader#allowed}, both directions together. The idle timeout alone is not enough,
 * because each byte resets it.
 */
final class TransferRate {
  private static final Duration CHECK_INTERVAL = Duration.ofSeconds(1);

  private final Scheduler scheduler;
  private final Connection connection;
  private final long initialBytes;
  private final long started = System.nanoTime();
  private final AtomicBoolean ended = new AtomicBoolean();

  private TransferRate(Request request) {
    scheduler = request.getComponents().getScheduler();
    connection = request.getConnectionMetaData().getConnection();
    initialBytes = bytesTransferred();
  }

  /** Watches a request until it is completed. */
  static void watch(Request request) {
    var rate = new TransferRate(request);
    Request.addCompletionListener(request, _ -> rate.ended.set(true));
    rate.checkLater();
  }

  private void checkLater() {
    scheduler.schedule(this::check, CHECK_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void check() {
    if (ended.get()) {
      return;
    }
    if (System.nanoTime() - started
        > BodyReader.allowed(bytesTransferred() - initialBytes).toNanos()) {
      connection.getEndPoint().close();
    } else {
      checkLater();
    }
  }

  private long bytesTransferred() {
    return connection.getBytesIn() + connection.getBytesOut();
  }
}
