package dev.scopekeeper.api;

import dev.scopekeeper.database.DatabaseException;
import dev.scopekeeper.database.Deadline;
import dev.scopekeeper.storage.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles requests, the same way for all routes: reads the event, authenticates the caller, checks
 * access, parses and validates the input, calls the route and turns its result into a response.
 */
public final class RequestPipeline {
  private static final Logger LOG = LoggerFactory.getLogger(RequestPipeline.class);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
  private static final Pattern JSON =
      Pattern.compile("application/json\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

  /** A missing body counts as an empty object, which is valid if every field is optional. */
  private static final byte[] EMPTY_OBJECT = {'{', '}'};

  /** Limits the requests of this process that need much memory. */
  private static final Bulkhead BULKHEAD =
      new Bulkhead(
          new Bulkhead.Settings(Memory.PARTS, 8, Duration.ofSeconds(5)),
          RequestProblem.TOO_MANY_LARGE_REQUESTS);

  /** Larger bodies need more than {@link Memory#SMALL}. */
  private static final int LARGE_BODY = 64 * 1024;

  /**
   * A second less than the timeouts of API Gateway and functions, so that this pipeline answers
   * first.
   */
  private static final Duration TIME_LIMIT = Duration.ofSeconds(24);

  private final Application application;

  public RequestPipeline(Application application) {
    this.application = application;
  }

  /**
   * The outcome of a request, for logs and metrics.
   *
   * @param status the HTTP status
   */
  public record Handled(String requestId, int status) {}

  /** As {@link #run(RouteHandler, InputStream, OutputStream, Deadline)}, within 24 seconds. */
  public Handled run(RouteHandler<?, ?> handler, InputStream event, OutputStream response)
      throws IOException {
    return run(handler, event, response, Deadline.in(TIME_LIMIT));
  }

  /** Reads an event and writes a response. Never throws for anything that a client can cause. */
  public Handled run(
      RouteHandler<?, ?> handler, InputStream event, OutputStream response, Deadline deadline)
      throws IOException {
    var request = read(event);
    var answer =
        deadline.limit(() -> mapFailures(handler, request, () -> handle(handler, request)));
    response.write(Json.bytes(answer));
    return new Handled(request.id(), answer.statusCode());
  }

  /**
   * Admits or refuses a request before its body is received: checks its origin, its parameters and
   * its caller.
   *
   * @param event without the body
   */
  public Admission admit(RouteHandler<?, ?> handler, InputStream event, Deadline deadline) {
    var request = read(event);
    var identities = new ArrayList<Authentication.Identity>();
    var answer =
        deadline.limit(() ->
            mapFailures(
                handler,
                request,
                () -> {
                  identities.add(authenticate(handler.route(), request));
                  return ApiGatewayEvents.Response.empty(204, Map.of(), List.of());
                }));
    return identities.stream()
        .findFirst()
        .<Admission>map(Admission.Admitted::new)
        .orElseGet(() -> new Admission.Refused(Json.text(answer)));
  }

  private Request read(InputStream event) {
    var request = ApiGatewayEvents.read(event);
    return application
        .configuration()
        .originProof()
        .map(request::withViewerAddress)
        .orElse(request);
  }

  private Authentication.Identity authenticate(Route route, Request request) {
    refuseWithoutOriginProof(request);
    RoutePaths.requireOwn(route, request);
    refuseForeignOrigin(route, request);
    checkQuery(route, request);
    return application.authentication().authenticate(route, request);
  }

  private static ApiGatewayEvents.Response mapFailures(
      RouteHandler<?, ?> handler, Request request, Supplier<ApiGatewayEvents.Response> work) {
    try {
      return work.get();
    } catch (Problem problem) {
      return toResponse(problem, request);
    } catch (DatabaseException problem) {
      return toResponse(FailureMapper.toProblem(problem), request);
    } catch (StorageException problem) {
      return toResponse(FailureMapper.toProblem(problem), request);
    } catch (RuntimeException e) {
      if (Deadline.isOver()) {
        return toResponse(FailureMapper.timedOut(), request);
      }
      LOG.atError()
          .setCause(e)
          .addKeyValue("requestId", request.id())
          .addKeyValue("route", handler.route().key())
          .log("A route failed");
      return toResponse(Problem.of(RequestProblem.INTERNAL_ERROR), request);
    }
  }

  private <I, O> ApiGatewayEvents.Response handle(RouteHandler<I, O> handler, Request request) {
    var route = handler.route();
    var identity = authenticate(route, request);
    var tag = identity.project().map(project -> "W/\"" + project.revision() + "\"");
    if (route.tagged()
        && tag.filter(now -> EntityTags.include(request.header("If-None-Match"), now))
            .isPresent()) {
      return ApiGatewayEvents.Response.empty(304, headers(tag), List.of());
    }
    if (route.changeId()) {
      ChangeId.of(request);
    }
    var memory = memory(route, request);
    return BULKHEAD.run(
        memory.parts(), () -> toResponse(route, request, callHandler(handler, request, identity)));
  }

  private <I, O> Reply<O> callHandler(
      RouteHandler<I, O> handler, Request request, Authentication.Identity identity) {
    var unpacked = request.withBody(decodedBody(handler.route(), request));
    return handler.handle(
        new Call<>(
            application,
            unpacked,
            identity.caller(),
            identity.project(),
            input(handler, unpacked)));
  }

  /** Estimates the memory before the body is decompressed. */
  private static Memory memory(Route route, Request request) {
    var large =
        request.body().length > LARGE_BODY || request.header("Content-Encoding").isPresent();
    return route.memory().max(large ? Memory.LARGE : Memory.SMALL);
  }

  /** Behind a distribution, refuses requests that bypass it. */
  private void refuseWithoutOriginProof(Request request) {
    if (!application.configuration().originProof().map(request::hasOriginProof).orElse(true)) {
      throw Problem.of(RequestProblem.WRONG_ADDRESS.with("origin", publicOrigin()));
    }
  }

  /** Only our own pages may make changes (CSRF: browsers send the cookie with every request). */
  private void refuseForeignOrigin(Route route, Request request) {
    if (route.method() == Method.GET) {
      return;
    }
    var origin = request.header("Origin");
    var own =
        origin.isPresent()
            ? origin.get().equals(publicOrigin())
            : request.header("Sec-Fetch-Site").equals(Optional.of("same-origin"));
    if (!own) {
      throw Problem.header("Origin", RequestProblem.FOREIGN_ORIGIN.with("origin", publicOrigin()));
    }
  }

  private String publicOrigin() {
    return application.configuration().publicOrigin().toString();
  }

  private static void checkQuery(Route route, Request request) {
    request
        .query()
        .forEach((name, value) ->
            route.query().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.parameter(name, RequestProblem.UNKNOWN_PARAMETER))
                .check(value));
  }

  private static <I> I input(RouteHandler<I, ?> handler, Request request) {
    if (handler.input() == Nothing.class) {
      if (request.body().length > 0) {
        throw Problem.of(RequestProblem.BODY_NOT_ACCEPTED);
      }
      return handler.input().cast(new Nothing());
    }
    if (request.body().length == 0) {
      return Validation.checked(Json.readUntrusted(EMPTY_OBJECT, handler.input()));
    }
    if (!JSON.matcher(request.header("Content-Type").orElse("")).matches()) {
      throw Problem.header("Content-Type", RequestProblem.CONTENT_TYPE_NOT_JSON);
    }
    return Validation.checked(Json.readUntrusted(request.body(), handler.input()));
  }

  private static byte[] decodedBody(Route route, Request request) {
    if (request.body().length == 0) {
      return request.body();
    }
    var encoding = request.header("Content-Encoding").orElse("identity");
    return switch (encoding) {
      case "identity" -> requireWithinLimit(request.body(), route.limit());
      case "gzip" -> Compression.gunzip(request.body(), route.limit());
      default -> throw Problem.header("Content-Encoding", RequestProblem.UNKNOWN_CONTENT_ENCODING);
    };
  }

  private static byte[] requireWithinLimit(byte[] body, int limit) {
    if (body.length > limit) {
      throw Problem.of(RequestProblem.BODY_TOO_LARGE.with("limit", limit));
    }
    return body;
  }

  private static ApiGatewayEvents.Response toResponse(
      Route route, Request request, Reply<?> reply) {
    var headers = headers(reply.tag());
    if (reply.body().isEmpty()) {
      return ApiGatewayEvents.Response.empty(204, headers, reply.cookies());
    }
    headers.put("content-type", "application/json");
    if (reply.body().get() instanceof StoredJson stored) {
      return negotiatedResponse(
          route.status(), headers, reply.cookies(), stored.plain(), request, stored::compressed);
    }
    return compressedResponse(
        route.status(), headers, reply.cookies(), Json.bytes(reply.body().get()), request);
  }

  private static ApiGatewayEvents.Response compressedResponse(
      int status, Map<String, String> headers, List<String> cookies, byte[] body, Request request) {
    return negotiatedResponse(
        status, headers, cookies, body, request, () -> Compression.gzip(body));
  }

  private static ApiGatewayEvents.Response negotiatedResponse(
      int status,
      Map<String, String> headers,
      List<String> cookies,
      byte[] body,
      Request request,
      Supplier<byte[]> compressed) {
    var accepted = AcceptEncoding.of(request.header("Accept-Encoding"));
    var gzip =
        accepted.prefersGzip() && (body.length > Compression.MIN_BYTES || accepted.rejectsPlain());
    var response =
        gzip
            ? ApiGatewayEvents.Response.of(
                status, headers, cookies, compressed.get(), Optional.of("gzip"))
            : ApiGatewayEvents.Response.of(status, headers, cookies, body, Optional.empty());
    return request.method().equals("HEAD") ? response.withoutBody() : response;
  }

  private static Map<String, String> headers(Optional<String> tag) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("cache-control", "private, no-cache");
    headers.put("vary", "Accept-Encoding, Cookie");
    headers.put("x-content-type-options", "nosniff");
    tag.ifPresent(value -> headers.put("etag", value));
    return headers;
  }

  private static ApiGatewayEvents.Response toResponse(Problem problem, Request request) {
    var headers = headers(Optional.empty());
    headers.put("content-type", "application/problem+json");
    problem
        .retryAfter()
        .or(() ->
            problem.kind() == Problem.Kind.UNAVAILABLE
                ? Optional.of(RETRY_AFTER)
                : Optional.empty())
        .ifPresent(after -> headers.put("retry-after", String.valueOf(after.toSeconds())));
    if (!problem.allowed().isEmpty()) {
      headers.put("allow", String.join(", ", problem.allowed()));
    }
    return compressedResponse(
        problem.kind().status(),
        headers,
        List.of(),
        Json.bytes(problem.body(request.id())),
        request);
  }
}
