package dev.scopekeeper.local;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.proxy.ProxyHandler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Passes requests that use a link on to the {@link FileStore}, reduced to what the link needs
 * ({@link LinkRequest}). They lie on the app's own origin, so what comes from here may do nothing
 * there: it is saved, never shown as a page, and cookies stay outside. Few go at once, none slower
 * than a bad mobile connection, so that the store goes on for everybody and for the app itself.
 */
final class FilesHandler extends ProxyHandler {

  private static final List<HttpField> CONFINED =
      List.of(
          new HttpField("Content-Security-Policy", "default-src 'none'; sandbox"),
          new HttpField("X-Content-Type-Options", "nosniff"),
          new HttpField("Cross-Origin-Resource-Policy", "same-origin"),
          new HttpField(HttpHeader.CONTENT_DISPOSITION, "attachment"),
          new HttpField(HttpHeader.CACHE_CONTROL, "private, no-store"));

  /** Files that one source sends or fetches at once: as many as a browser does. */
  private static final int OF_SOURCE = 6;

  /** How long a file waits for others before it is refused. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final String LINK = LinkRequest.class.getName();

  private final URI store;
  private final String host;
  private final ClientSource sources;
  private final PerSource bySource = new PerSource(OF_SOURCE);
  private final Semaphore free = new Semaphore(FileStore.LINKS, true);

  /**
   * @param store where the store listens
   * @param publicOrigin what links are signed for
   */
  FilesHandler(URI store, URI publicOrigin, ClientSource sources) {
    this.sources = sources;
    this.store = store;
    this.host = publicOrigin.getAuthority();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    var path = request.getHttpURI().getPath();
    if (!path.startsWith(FileStore.PATH + "/")) {
      return false;
    }
    CONFINED.forEach(field -> response.getHeaders().put(field));
    var link = LinkRequest.of(request);
    if (link.isEmpty()) {
      Response.writeError(request, response, callback, HttpStatus.FORBIDDEN_403);
      return true;
    }
    var source = sources.network(request);
    if (!enter(source)) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, PATIENCE.toSeconds());
      Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
      return true;
    }
    Request.addCompletionListener(request, _ -> leave(source));
    Pace.watch(request);
    request.setAttribute(LINK, link.get());
    return super.handle(request, response, callback);
  }

  private boolean enter(String source) {
    if (bySource.enter(source) && acquire()) {
      return true;
    }
    bySource.leave(source);
    return false;
  }

  private boolean acquire() {
    try {
      return free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void leave(String source) {
    free.release();
    bySource.leave(source);
  }

  @Override
  protected void configureHttpClient(HttpClient client) {
    client.setFollowRedirects(false);
    client.setUserAgentField(null);
  }

  @Override
  protected HttpURI rewriteHttpURI(Request request) {
    var link = link(request);
    return HttpURI.from(
        store.getScheme(), store.getHost(), store.getPort(), link.path(), link.query(), null);
  }

  /** Nothing but what the link needs, and the host that was signed, whatever came here. */
  @Override
  protected void copyRequestHeaders(Request request, org.eclipse.jetty.client.Request passedOn) {
    passedOn.headers(headers -> {
      link(request).headers().forEach(headers::add);
      // else the client takes the request's, and the store reads parameters from a form's body
      headers.put(HttpHeader.CONTENT_TYPE, "application/octet-stream");
      headers.put(HttpHeader.HOST, host);
    });
  }

  /** Says nothing of its own of the way here. */
  @Override
  protected void addProxyHeaders(Request request, org.eclipse.jetty.client.Request passedOn) {}

  private static LinkRequest link(Request request) {
    return (LinkRequest) Objects.requireNonNull(request.getAttribute(LINK));
  }
}
