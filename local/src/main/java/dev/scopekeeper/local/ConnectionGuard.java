package dev.scopekeeper.local;

import dev.scopekeeper.api.ClientAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes a connection that does not deliver a complete request head in time. The idle timeout alone
 * is not enough, because each byte resets it. Also limits the connections of one source.
 */
final class ConnectionGuard implements Connection.Listener {

  /** Maximum connections of a source. Trusted proxies have no limit. */
  static final int MAX_PER_SOURCE = 100;

  /**
   * How long the head of a request may take.
   *
   * @param first from the beginning of a connection to the end of its first request head
   * @param next from an answer to the end of the next head
   */
  record Heads(Duration first, Duration next) {

    /** A connection may be idle for 30 s before its next head. */
    static final Heads USUAL = new Heads(Duration.ofSeconds(10), Duration.ofSeconds(40));
  }

  private final Scheduler scheduler;
  private final Optional<TrustedProxies> trustedProxies;
  private final Heads heads;
  private final PerSource connections = new PerSource(MAX_PER_SOURCE);

  /** Sources by connection: a closed connection has no address. */
  private final Map<Connection, String> sources = new ConcurrentHashMap<>();

  private final Map<Connection, Scheduler.Task> ends = new ConcurrentHashMap<>();

  ConnectionGuard(Scheduler scheduler, Optional<TrustedProxies> trustedProxies, Heads heads) {
    this.scheduler = scheduler;
    this.trustedProxies = trustedProxies;
    this.heads = heads;
  }

  @Override
  public void onOpened(Connection connection) {
    var address = address(connection.getEndPoint());
    var source = ClientAddress.network(address);
    sources.put(connection, source);
    var mayEnter = connections.enter(source);
    if (mayEnter || trustedProxies.filter(proxies -> proxies.trusts(address)).isPresent()) {
      endLater(connection, heads.first());
    } else {
      connection.getEndPoint().close();
    }
  }

  @Override
  public void onClosed(Connection connection) {
    cancel(connection);
    Optional.ofNullable(sources.remove(connection)).ifPresent(connections::leave);
  }

  /** Wraps a handler to learn of complete request heads. */
  Handler watching(Handler handler) {
    return new Handler.Wrapper(handler) {
      @Override
      public boolean handle(Request request, Response response, Callback callback)
          throws Exception {
        var connection = request.getConnectionMetaData().getConnection();
        cancel(connection);
        Request.addCompletionListener(request, _ -> endLater(connection, heads.next()));
        return super.handle(request, response, callback);
      }
    };
  }

  private void endLater(Connection connection, Duration delay) {
    Runnable end =
        () -> {
          ends.remove(connection);
          connection.getEndPoint().close();
        };
    ends.put(connection, scheduler.schedule(end, delay.toMillis(), TimeUnit.MILLISECONDS));
  }

  private void cancel(Connection connection) {
    Optional.ofNullable(ends.remove(connection)).ifPresent(Scheduler.Task::cancel);
  }

  private static String address(EndPoint endPoint) {
    return endPoint.getRemoteSocketAddress() instanceof InetSocketAddress address
            && address.getAddress() != null
        ? address.getAddress().getHostAddress()
        : ClientAddress.UNKNOWN;
  }
}
