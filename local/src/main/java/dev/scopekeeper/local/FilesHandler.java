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
 * Forwards requests that use a link to the {@link FileStore}, reduced to the parts that the link
 * needs ({@link LinkRequest}). Files share the app's origin, so they are confined: browsers save
 * them, never show them as a page, and no cookies pass. Only few transfers run at once, none slower
 * than a bad mobile connection, so that the store stays available for everybody and for the app.
 */
final class FilesHandler extends ProxyHandler {

  private static final List<HttpField> CONFINED =
      List.of(
          new HttpField("Content-Security-Policy", "default-src 'none'; sandbox"),
          new HttpField("X-Content-Type-Options", "nosniff"),
          new HttpField("Cross-Origin-Resource-Policy", "same-origin"),
          new HttpField(HttpHeader.CONTENT_DISPOSITION, "attachment"),
          new HttpField(HttpHeader.CACHE_CONTROL, "private, no-store"));

  /** Maximum concurrent transfers of a source: as many as a browser uses. */
  private static final int MAX_PER_SOURCE = 6;

  /** How long a transfer waits for others before it is rejected. */
  private static final Duration MAX_WAIT = Duration.ofSeconds(5);

  private static final String LINK = LinkRequest.class.getName();

  private final URI store;
  private final String host;
  private final ClientSource sources;
  private final PerSource bySource = new PerSource(MAX_PER_SOURCE);
  private final Semaphore free = new Semaphore(FileStore.LINKS, true);

  /**
   * @param store address of the store
   * @param publicOrigin origin that links are signed for
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
      response.getHeaders().put(HttpHeader.RETRY_AFTER, MAX_WAIT.toSeconds());
      Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
      return true;
    }
    Request.addCompletionListener(request, _ -> leave(source));
    TransferRate.watch(request);
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
      return free.tryAcquire(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS);
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

  /** Copies only the headers that the link needs, and the signed host. */
  @Override
  protected void copyRequestHeaders(Request request, org.eclipse.jetty.client.Request forwarded) {
    forwarded.headers(headers -> {
      link(request).headers().forEach(headers::add);
      // otherwise the client copies the type of the request, and the store parses form bodies
      headers.put(HttpHeader.CONTENT_TYPE, "application/octet-stream");
      headers.put(HttpHeader.HOST, host);
    });
  }

  /** Adds no proxy headers. */
  @Override
  protected void addProxyHeaders(Request request, org.eclipse.jetty.client.Request forwarded) {}

  private static LinkRequest link(Request request) {
    return (LinkRequest) Objects.requireNonNull(request.getAttribute(LINK));
  }
}
