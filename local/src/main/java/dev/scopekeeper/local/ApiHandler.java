package dev.scopekeeper.local;

import dev.scopekeeper.api.Json;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.RequestPipeline;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands requests to the routes as API Gateway would, within its limits. */
final class ApiHandler extends Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(ApiHandler.class);

  /** Bytes of a request or an answer at most. */
  static final int MAX_BYTES = 4 * 1024 * 1024;

  private static final long MAX_SECONDS = 25;

  /** Functions that run at once, twice the connections of the pool; what comes on top waits. */
  private static final int MAX_AT_ONCE = 32;

  private final RequestPipeline pipeline;
  private final Optional<String> trustedProxy;
  // platform threads: a blocking read of the database costs a virtual thread three more system
  // calls
  private final ExecutorService functions =
      Executors.newFixedThreadPool(
          MAX_AT_ONCE, Thread.ofPlatform().daemon().name("function-", 0).factory());

  /**
   * @param trustedProxy the address whose {@code X-Forwarded-For} is believed
   */
  ApiHandler(RequestPipeline pipeline, Optional<String> trustedProxy) {
    this.pipeline = pipeline;
    this.trustedProxy = trustedProxy;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var path = request.getHttpURI().getPath();
    if (!path.startsWith("/api/")) {
      return false;
    }
    var started = System.nanoTime();
    var answer = answer(request, path);
    write(response, callback, answer);
    LOG.atInfo()
        .addKeyValue("method", request.getMethod())
        .addKeyValue("path", path)
        .addKeyValue("status", answer.status())
        .addKeyValue("ms", (System.nanoTime() - started) / 1_000_000)
        .log("request");
    return true;
  }

  private GatewayResponse answer(Request request, String path) throws IOException {
    var match = RouteTable.find(request.getMethod(), path);
    if (match.isEmpty()) {
      return unmatched(path);
    }
    var body = Content.Source.asInputStream(request).readNBytes(MAX_BYTES + 1);
    if (body.length > MAX_BYTES) {
      return problem(Problem.of(Problem.Kind.TOO_LARGE, "A request may have 4 MB at most."));
    }
    var event =
        new GatewayEvent(
            request.getMethod(),
            request.getHttpURI().getPathQuery(),
            request.getHeaders().stream()
                .map(field ->
                    Map.entry(field.getName(), Optional.ofNullable(field.getValue()).orElse("")))
                .toList(),
            source(request),
            body.length == 0 ? Optional.empty() : Optional.of(body));
    return invoked(match.get(), event.json(match.get()));
  }

  private GatewayResponse invoked(RouteTable.Match match, byte[] event) {
    var answer =
        functions.submit(() -> {
          var out = new ByteArrayOutputStream();
          pipeline.run(match.handler(), new ByteArrayInputStream(event), out);
          return out.toByteArray();
        });
    try {
      var response = GatewayResponse.read(answer.get(MAX_SECONDS, TimeUnit.SECONDS));
      return response.bytes().length <= MAX_BYTES
          ? response
          : problem(Problem.of(Problem.Kind.INTERNAL, "The answer has more than 4 MB."));
    } catch (TimeoutException e) {
      answer.cancel(true);
      return problem(Problem.of(Problem.Kind.TIMED_OUT, "No answer within 25 seconds."));
    } catch (ExecutionException e) {
      LOG.error("A function crashed", e.getCause());
      return problem(Problem.of(Problem.Kind.INTERNAL, "This is our fault."));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return problem(Problem.of(Problem.Kind.UNAVAILABLE, "The server is stopping."));
    }
  }

  private static GatewayResponse unmatched(String path) {
    var methods = RouteTable.methods(path);
    if (methods.isEmpty()) {
      return problem(Problem.of(Problem.Kind.NOT_FOUND, "There is no such address."));
    }
    var answer =
        problem(
            Problem.of(
                Problem.Kind.METHOD_NOT_ALLOWED, "Use " + String.join(" or ", methods) + "."));
    var headers = new java.util.LinkedHashMap<>(answer.headers());
    headers.put("allow", String.join(", ", methods));
    return new GatewayResponse(answer.status(), headers, List.of(), answer.text(), false);
  }

  private static GatewayResponse problem(Problem problem) {
    return new GatewayResponse(
        problem.kind().status(),
        Map.of("content-type", "application/problem+json", "cache-control", "no-store"),
        List.of(),
        Json.text(problem.body(UUID.randomUUID().toString())),
        false);
  }

  private String source(Request request) {
    var peer = Request.getRemoteAddr(request);
    var forwarded = Optional.ofNullable(request.getHeaders().get("X-Forwarded-For"));
    return trustedProxy
        .filter(peer::equals)
        .flatMap(_ -> forwarded)
        .map(ApiHandler::last)
        .orElse(peer);
  }

  /** The address that the trusted proxy itself saw; those before it are hearsay. */
  private static String last(String forwarded) {
    return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
  }

  private static void write(Response response, Callback callback, GatewayResponse answer) {
    response.setStatus(answer.status());
    answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    answer.cookies().forEach(cookie -> response.getHeaders().add("Set-Cookie", cookie));
    response.write(true, java.nio.ByteBuffer.wrap(answer.bytes()), callback);
  }
}
