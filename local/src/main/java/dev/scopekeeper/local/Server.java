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
   * @param site the built site; without it only the routes and files are served
   * @param publicOrigin where browsers find it
   */
  public record Settings(
      String address, int port, Path site, URI publicOrigin, Optional<String> trustedProxy) {}

  private static final int MAX_HEADERS = 10 * 1024;
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final org.eclipse.jetty.server.Server jetty;
  private final ServerConnector connector;

  /**
   * @throws CannotStart where the port is taken
   */
  public Server(Settings settings, RequestPipeline pipeline, FileStore files) {
    var threads = new QueuedThreadPool();
    threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
    jetty = new org.eclipse.jetty.server.Server(threads);
    connector = connector(settings);
    jetty.addConnector(connector);
    jetty.getMimeTypes().addMimeMapping("webmanifest", "application/manifest+json");
    jetty.setStopTimeout(GRACE.toMillis());
    var secure = "https".equals(settings.publicOrigin().getScheme());
    jetty.setHandler(new GracefulHandler(new Headed(handlers(settings, pipeline, files), secure)));
    start(settings);
  }

  public int port() {
    return connector.getLocalPort();
  }

  /** Finishes what is running, then stops. */
  public void stop() throws Exception {
    jetty.stop();
  }

  private ServerConnector connector(Settings settings) {
    var http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(MAX_HEADERS);
    var made = new ServerConnector(jetty, new HttpConnectionFactory(http));
    made.setHost(settings.address());
    made.setPort(settings.port());
    return made;
  }

  private static Handler handlers(Settings settings, RequestPipeline pipeline, FileStore files) {
    var api = new ApiHandler(pipeline, settings.trustedProxy());
    var links = new FilesHandler(files.endpoint(), settings.publicOrigin());
    return Files.isDirectory(settings.site())
        ? new Handler.Sequence(api, links, new SiteHandler(settings.site()))
        : new Handler.Sequence(api, links);
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

  /** Puts the site's security headers on every answer. */
  private static final class Headed extends Handler.Wrapper {
    private final Map<String, String> headers;

    Headed(Handler wrapped, boolean secure) {
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
