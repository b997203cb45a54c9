package dev.scopekeeper.local;

import java.net.URI;
import java.util.List;
import java.util.Set;
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
 * Passes presigned requests on to the {@link FileStore}. They lie on the app's own origin, so what
 * comes from here may do nothing there: it is saved, never shown as a page, and cookies stay
 * outside.
 */
final class FilesHandler extends ProxyHandler {

  /** What a link is for; everything else is for the app's own calls, which do not come this way. */
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "PUT");

  private static final Set<HttpHeader> KEPT_BACK =
      Set.of(HttpHeader.COOKIE, HttpHeader.AUTHORIZATION, HttpHeader.HOST);

  private static final List<HttpField> CONFINED =
      List.of(
          new HttpField("Content-Security-Policy", "default-src 'none'; sandbox"),
          new HttpField("X-Content-Type-Options", "nosniff"),
          new HttpField("Cross-Origin-Resource-Policy", "same-origin"),
          new HttpField(HttpHeader.CONTENT_DISPOSITION, "attachment"),
          new HttpField(HttpHeader.CACHE_CONTROL, "private, no-store"));

  private final URI store;
  private final String host;

  /**
   * @param store where the store listens
   * @param publicOrigin what links are signed for
   */
  FilesHandler(URI store, URI publicOrigin) {
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
    if (!METHODS.contains(request.getMethod()) || !isPresigned(request)) {
      Response.writeError(request, response, callback, HttpStatus.FORBIDDEN_403);
      return true;
    }
    return super.handle(request, response, callback);
  }

  @Override
  protected void configureHttpClient(HttpClient client) {
    client.setFollowRedirects(false);
    client.setUserAgentField(null);
  }

  @Override
  protected HttpURI rewriteHttpURI(Request request) {
    return HttpURI.build(request.getHttpURI())
        .scheme(store.getScheme())
        .authority(store.getAuthority());
  }

  /** The host that was signed, whatever a proxy before us made of it. */
  @Override
  protected void copyRequestHeaders(Request request, org.eclipse.jetty.client.Request passedOn) {
    super.copyRequestHeaders(request, passedOn);
    passedOn.headers(headers -> {
      KEPT_BACK.forEach(headers::remove);
      headers.put(HttpHeader.HOST, host);
    });
  }

  /** Says nothing of its own of the way here. */
  @Override
  protected void addProxyHeaders(Request request, org.eclipse.jetty.client.Request passedOn) {}

  private static boolean isPresigned(Request request) {
    var query = request.getHttpURI().getQuery();
    return query != null && query.contains("X-Amz-Signature=");
  }
}
