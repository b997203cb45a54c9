package dev.scopekeeper.local;

import dev.scopekeeper.site.SitePolicy;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jetty.http.CompressedContentFormat;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.resource.ResourceFactory;

/** Serves the static site with the same headers, caching and deep links as CloudFront. */
final class SiteHandler extends ResourceHandler {
  private static final List<String> METHODS = List.of("GET", "HEAD");

  SiteHandler(Path site) {
    setBaseResource(ResourceFactory.of(this).newResource(site));
    setDirAllowed(false);
    setEtags(true);
    setPrecompressedFormats(CompressedContentFormat.BR, CompressedContentFormat.GZIP);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var path = request.getHttpURI().getPath();
    if (path.startsWith("/api/")) {
      return super.handle(request, response, callback);
    }
    if (!METHODS.contains(request.getMethod())) {
      response.getHeaders().put(HttpHeader.ALLOW, String.join(", ", METHODS));
      Response.writeError(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
      return true;
    }
    TransferRate.watch(request);
    response.getHeaders().put("Cache-Control", SitePolicy.caching(path));
    if (SitePolicy.isPage(path)) {
      var page = HttpURI.build(request.getHttpURI()).path("/index.html").asImmutable();
      return super.handle(Request.serveAs(request, page), response, callback);
    }
    return super.handle(request, response, callback);
  }
}
