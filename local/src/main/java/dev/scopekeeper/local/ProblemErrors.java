package dev.scopekeeper.local;

import dev.scopekeeper.api.Json;
import dev.scopekeeper.api.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Responds with a problem (RFC 9457) to requests that fail before they reach a route or file. */
final class ProblemErrors extends ErrorHandler {

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      String message,
      Throwable cause,
      Callback callback) {
    var title = HttpStatus.getMessage(code);
    var body =
        new Problem.Body(
            "about:blank",
            title,
            code,
            code < HttpStatus.INTERNAL_SERVER_ERROR_500 ? title + "." : "This is our fault.",
            UUID.randomUUID().toString(),
            List.of(),
            List.of());
    response.setStatus(code);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    var bytes = Json.text(body).getBytes(StandardCharsets.UTF_8);
    response.write(true, ByteBuffer.wrap(bytes), callback);
  }
}
