package dev.scopekeeper.local;

import dev.scopekeeper.api.Json;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProblemMessage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
    var problem = problem(code, title);
    var body = Problem.Body.of(code, title, problem, UUID.randomUUID().toString());
    response.setStatus(code);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    var bytes = Json.text(body).getBytes(StandardCharsets.UTF_8);
    response.write(true, ByteBuffer.wrap(bytes), callback);
  }

  private static ProblemMessage problem(int code, String title) {
    if (code >= HttpStatus.INTERNAL_SERVER_ERROR_500) {
      return ServerProblem.SERVER_FAILED;
    }
    return code == HttpStatus.NOT_FOUND_404
        ? ServerProblem.NO_SUCH_ADDRESS
        : ServerProblem.REQUEST_REJECTED.with("reason", title);
  }
}
