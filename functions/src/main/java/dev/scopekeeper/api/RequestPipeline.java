package dev.scopekeeper.api;

import dev.scopekeeper.account.Sessions;
import dev.scopekeeper.database.DatabaseProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of every request, the same for all routes: read the event, know the caller, check access,
 * read and check the input, let the route answer, turn whatever came of it into a response.
 */
public final class RequestPipeline {
  private static final Logger LOG = LoggerFactory.getLogger(RequestPipeline.class);
  private static final Duration SOON = Duration.ofSeconds(2);
  private static final Pattern JSON =
      Pattern.compile("application/json\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

  /** No body says as much as an empty one: enough where every field may be absent. */
  private static final byte[] NOTHING_SAID = {'{', '}'};

  private final Application application;
  private final Sessions sessions;

  public RequestPipeline(Application application) {
    this.application = application;
    this.sessions = new Sessions(application);
  }

  /**
   * What became of a request, for whoever watches over them.
   *
   * @param status of HTTP
   */
  public record Handled(String requestId, int status) {}

  /** One event in, one response out. Never throws for anything a client can cause. */
  public Handled run(RouteHandler<?, ?> handler, InputStream event, OutputStream response)
      throws IOException {
    var sent = Events.read(event);
    var request = application.configuration().originProof().map(sent::through).orElse(sent);
    var answer = answered(handler, request);
    response.write(Json.bytes(answer));
    return new Handled(request.id(), answer.statusCode());
  }

  private Events.Response answered(RouteHandler<?, ?> handler, Request request) {
    try {
      return answer(handler, request);
    } catch (Problem problem) {
      return told(problem, request);
    } catch (DatabaseProblem problem) {
      return told(Violations.problem(problem), request);
    } catch (RuntimeException e) {
      LOG.atError()
          .setCause(e)
          .addKeyValue("requestId", request.id())
          .addKeyValue("route", handler.route().key())
          .log("A route failed");
      return told(
          Problem.of(Problem.Kind.INTERNAL, "This is our fault. Nothing was changed."), request);
    }
  }

  private <I, O> Events.Response answer(RouteHandler<I, O> handler, Request request) {
    var route = handler.route();
    refuseForeignOrigin(route, request);
    refuseUnknownQuery(route, request);
    var signedIn = sessions.enter(route, request);
    var tag = signedIn.membership().map(membership -> "W/\"" + membership.revision() + "\"");
    if (route.tagged() && tag.equals(request.header("If-None-Match"))) {
      return Events.Response.empty(304, headers(tag), List.of());
    }
    var unpacked = request.with(decoded(route, request));
    var reply =
        handler.handle(
            new Call<>(
                application,
                unpacked,
                signedIn.caller(),
                signedIn.membership(),
                input(handler, unpacked)));
    return encoded(route, request, reply);
  }

  /** Only our own pages may cause changes (a cookie travels with any request to us). */
  private void refuseForeignOrigin(Route route, Request request) {
    if (route.method() == Method.GET) {
      return;
    }
    var origin = request.header("Origin");
    var own =
        origin.isPresent()
            ? origin.get().equals(application.configuration().publicOrigin().toString())
            : request.header("Sec-Fetch-Site").equals(Optional.of("same-origin"));
    if (!own) {
      throw Problem.header(
          Problem.Kind.FORBIDDEN,
          "Origin",
          "Changes are taken from "
              + application.configuration().publicOrigin()
              + " only (PUBLIC_ORIGIN says so).");
    }
  }

  private static void refuseUnknownQuery(Route route, Request request) {
    request.query().keySet().stream()
        .filter(name -> !route.query().contains(name))
        .findFirst()
        .ifPresent(name -> {
          throw Problem.parameter(name, "This parameter is not known.");
        });
  }

  private static <I> I input(RouteHandler<I, ?> handler, Request request) {
    if (handler.input() == Nothing.class) {
      if (request.body().length > 0) {
        throw Problem.of(Problem.Kind.MALFORMED, "This route takes no body.");
      }
      return handler.input().cast(new Nothing());
    }
    if (request.body().length == 0) {
      return Validation.checked(Json.readForeign(NOTHING_SAID, handler.input()));
    }
    if (!JSON.matcher(request.header("Content-Type").orElse("")).matches()) {
      throw Problem.header(
          Problem.Kind.UNSUPPORTED_MEDIA_TYPE, "Content-Type", "Send application/json.");
    }
    return Validation.checked(Json.readForeign(request.body(), handler.input()));
  }

  private static byte[] decoded(Route route, Request request) {
    if (request.body().length == 0) {
      return request.body();
    }
    var encoding = request.header("Content-Encoding").orElse("identity");
    return switch (encoding) {
      case "identity" -> request.body();
      case "gzip" -> Compression.gunzip(request.body(), route.limit());
      default ->
          throw Problem.header(
              Problem.Kind.UNSUPPORTED_MEDIA_TYPE, "Content-Encoding", "Send gzip or nothing.");
    };
  }

  private static Events.Response encoded(Route route, Request request, Reply<?> reply) {
    var headers = headers(reply.tag());
    if (reply.body().isEmpty()) {
      return Events.Response.empty(204, headers, reply.cookies());
    }
    headers.put("content-type", "application/json");
    return compressed(
        route.status(), headers, reply.cookies(), Json.bytes(reply.body().get()), request);
  }

  private static Events.Response compressed(
      int status, Map<String, String> headers, List<String> cookies, byte[] body, Request request) {
    var gzip =
        body.length > Compression.WORTHWHILE
            && request.header("Accept-Encoding").orElse("").contains("gzip");
    return gzip
        ? Events.Response.of(status, headers, cookies, Compression.gzip(body), Optional.of("gzip"))
        : Events.Response.of(status, headers, cookies, body, Optional.empty());
  }

  private static Map<String, String> headers(Optional<String> tag) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("cache-control", "private, no-cache");
    headers.put("vary", "Accept-Encoding, Cookie");
    headers.put("x-content-type-options", "nosniff");
    tag.ifPresent(value -> headers.put("etag", value));
    return headers;
  }

  private static Events.Response told(Problem problem, Request request) {
    var headers = headers(Optional.empty());
    headers.put("content-type", "application/problem+json");
    problem
        .retryAfter()
        .or(() -> problem.kind() == Problem.Kind.UNAVAILABLE ? Optional.of(SOON) : Optional.empty())
        .ifPresent(after -> headers.put("retry-after", String.valueOf(after.toSeconds())));
    return compressed(
        problem.kind().status(),
        headers,
        List.of(),
        Json.bytes(problem.body(request.id())),
        request);
  }
}
