package dev.scopekeeper.local;

import dev.scopekeeper.api.RequestPipeline;
import dev.scopekeeper.site.SitePolicy;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP server: the site, the routes and the files on one origin. */
public final class Server {

  /**
   * @param address to listen on
   * @param port to listen on; 0 takes a free one
   * @param site the built site; if missing, only routes and files are served
   * @param publicOrigin the origin that browsers use
   * @param trustedProxies proxies whose {@code X-Forwarded-For} is trusted
   */
  public record Settings(
      String address,
      int port,
      Path site,
      URI publicOrigin,
      Optional<TrustedProxies> trustedProxies) {}

  private static final int MAX_HEADERS = 10 * 1024;
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);

  /** Maximum concurrent connections, each with its own buffers. */
  private static final int MAX_CONNECTIONS = 500;

  /** Idle timeout of a connection at the limit of connections. */
  private static final Duration IDLE_TIMEOUT_AT_LIMIT = Duration.ofSeconds(2);

  private final org.eclipse.jetty.server.Server jetty;
  private final ServerConnector connector;
  private final EventStreams streams;

  /**
   * @throws CannotStart if the port is in use
   */
  public Server(
      Settings settings, RequestPipeline pipeline, FileStore files, EventStreams streams) {
    this(settings, pipeline, files, streams, ConnectionGuard.Heads.USUAL);
  }

  /**
   * @throws CannotStart where the port is taken
   */
  Server(
      Settings settings,
      RequestPipeline pipeline,
      FileStore files,
      EventStreams streams,
      ConnectionGuard.Heads heads) {
    this.streams = streams;
    var threads = new QueuedThreadPool();
    threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
    jetty = new org.eclipse.jetty.server.Server(threads);
    connector = connector(settings);
    jetty.addConnector(connector);
    var limit = new NetworkConnectionLimit(MAX_CONNECTIONS, connector);
    limit.setEndPointIdleTimeout(IDLE_TIMEOUT_AT_LIMIT.toMillis());
    jetty.addBean(limit);
    jetty.getMimeTypes().addMimeMapping("webmanifest", "application/manifest+json");
    jetty.setErrorHandler(new ProblemErrors());
    jetty.setStopTimeout(STOP_TIMEOUT.toMillis());
    var secure = "https".equals(settings.publicOrigin().getScheme());
    var guard = new ConnectionGuard(connector.getScheduler(), settings.trustedProxies(), heads);
    connector.addBean(guard);
    jetty.setHandler(
        new GracefulHandler(
            guard.watching(
                new SecurityHeadersHandler(handlers(settings, pipeline, files, streams), secure))));
    start(settings);
  }

  public int port() {
    return connector.getLocalPort();
  }

  /** Finishes running requests, then stops. */
  public void stop() throws Exception {
    streams.close();
    jetty.stop();
  }

  private ServerConnector connector(Settings settings) {
    var http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(MAX_HEADERS);
    var connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
    connector.setHost(settings.address());
    connector.setPort(settings.port());
    return connector;
  }

  private static Handler handlers(
      Settings settings, RequestPipeline pipeline, FileStore files, EventStreams streams) {
    var sources = new ClientSource(settings.trustedProxies());
    var events = new EventsHandler(pipeline, sources, streams);
    var api = new ApiHandler(pipeline, sources);
    var links = new FilesHandler(files.endpoint(), settings.publicOrigin(), sources);
    return Files.isDirectory(settings.site())
        ? new Handler.Sequence(events, api, links, new SiteHandler(settings.site()))
        : new Handler.Sequence(events, api, links);
  }

  private void start(Settings settings) {
    try {
      jetty.start();
    } catch (BindException e) {
      throw taken(settings, e);
    } catch (Exception e) {
      if (e.getCause() instanceof BindException) {
        throw taken(settings, e);
      }
      throw new CannotStart("The server cannot start: " + e.getMessage(), e);
    }
  }

  private static CannotStart taken(Settings settings, Exception cause) {
    return new CannotStart(
        "Port " + settings.port() + " is taken. Choose another one with PORT.", cause);
  }

  /** Adds the site's security headers to every response. */
  private static final class SecurityHeadersHandler extends Handler.Wrapper {
    private final Map<String, String> headers;

    SecurityHeadersHandler(Handler wrapped, boolean secure) {
      super(wrapped);
      headers = SitePolicy.headers(secure, Optional.empty());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      headers.forEach((name, value) -> response.getHeaders().put(name, value));
      return super.handle(request, response, callback);
    }
  }
}
