package dev.scopekeeper.api;

import dev.scopekeeper.database.DatabaseProblem;
import dev.scopekeeper.database.Deadline;
import dev.scopekeeper.storage.StorageProblem;
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

  /** Of this process, for what takes much of its memory. */
  private static final Bulkhead HEAVY =
      new Bulkhead(
          new Bulkhead.Settings(Memory.PARTS, 8, Duration.ofSeconds(5)),
          "Other large requests are being worked on. Try again in a few seconds.");

  /** Bytes of a body that need more than {@link Memory#LITTLE} once it is read. */
  private static final int LARGE = 64 * 1024;

  /** A second less than API Gateway and a function have, so that it is us who answer. */
  private static final Duration TIME = Duration.ofSeconds(24);

  private final Application application;

  public RequestPipeline(Application application) {
    this.application = application;
  }

  /**
   * What became of a request, for whoever watches over them.
   *
   * @param status of HTTP
   */
  public record Handled(String requestId, int status) {}

  /** As {@link #run(RouteHandler, InputStream, OutputStream, Deadline)}, within 24 seconds. */
  public Handled run(RouteHandler<?, ?> handler, InputStream event, OutputStream response)
      throws IOException {
    return run(handler, event, response, Deadline.in(TIME));
  }

  /** One event in, one response out. Never throws for anything a client can cause. */
  public Handled run(
      RouteHandler<?, ?> handler, InputStream event, OutputStream response, Deadline deadline)
      throws IOException {
    var request = read(event);
    var answer = deadline.limit(() -> answered(handler, request, () -> answer(handler, request)));
    response.write(Json.bytes(answer));
    return new Handled(request.id(), answer.statusCode());
  }

  /**
   * Admits or refuses a request before its body is received, by what can be known until then: its
   * origin, its parameters, and who sent it.
   *
   * @param event without the body
   */
  public Admission admit(RouteHandler<?, ?> handler, InputStream event, Deadline deadline) {
    var request = read(event);
    var entries = new ArrayList<Authentication.Entry>();
    var answer =
        deadline.limit(() ->
            answered(
                handler,
                request,
                () -> {
                  entries.add(enter(handler.route(), request));
                  return Events.Response.empty(204, Map.of(), List.of());
                }));
    return entries.stream()
        .findFirst()
        .<Admission>map(Admission.Admitted::new)
        .orElseGet(() -> new Admission.Refused(Json.text(answer)));
  }

  private Request read(InputStream event) {
    var sent = Events.read(event);
    return application.configuration().originProof().map(sent::through).orElse(sent);
  }

  private Authentication.Entry enter(Route route, Request request) {
    refuseWithoutOriginProof(request);
    RoutePaths.requireOwn(route, request);
    refuseForeignOrigin(route, request);
    checkQuery(route, request);
    return application.authentication().authenticate(route, request);
  }

  private static Events.Response answered(
      RouteHandler<?, ?> handler, Request request, Supplier<Events.Response> answering) {
    try {
      return answering.get();
    } catch (Problem problem) {
      return response(problem, request);
    } catch (DatabaseProblem problem) {
      return response(FailureMapper.toProblem(problem), request);
    } catch (StorageProblem problem) {
      return response(FailureMapper.toProblem(problem), request);
    } catch (RuntimeException e) {
      if (Deadline.isOver()) {
        return response(FailureMapper.timedOut(), request);
      }
      LOG.atError()
          .setCause(e)
          .addKeyValue("requestId", request.id())
          .addKeyValue("route", handler.route().key())
          .log("A route failed");
      return response(
          Problem.of(Problem.Kind.INTERNAL, "This is our fault. Nothing was changed."), request);
    }
  }

  private <I, O> Events.Response answer(RouteHandler<I, O> handler, Request request) {
    var route = handler.route();
    var entry = enter(route, request);
    var tag = entry.membership().map(membership -> "W/\"" + membership.revision() + "\"");
    if (route.tagged()
        && tag.filter(now -> EntityTags.include(request.header("If-None-Match"), now))
            .isPresent()) {
      return Events.Response.empty(304, headers(tag), List.of());
    }
    if (route.changeId()) {
      ChangeId.of(request);
    }
    var memory = memory(route, request);
    return HEAVY.run(memory.parts(), () -> encoded(route, request, reply(handler, request, entry)));
  }

  private <I, O> Reply<O> reply(
      RouteHandler<I, O> handler, Request request, Authentication.Entry entry) {
    var unpacked = request.with(decoded(handler.route(), request));
    return handler.handle(
        new Call<>(
            application, unpacked, entry.caller(), entry.membership(), input(handler, unpacked)));
  }

  /** What it takes is known before the body is decompressed. */
  private static Memory memory(Route route, Request request) {
    var large = request.body().length > LARGE || request.header("Content-Encoding").isPresent();
    return route.memory().or(large ? Memory.MUCH : Memory.LITTLE);
  }

  /** Behind a distribution, nobody calls the API's own address past it. */
  private void refuseWithoutOriginProof(Request request) {
    if (!application.configuration().originProof().map(request::proves).orElse(true)) {
      throw Problem.of(
          Problem.Kind.FORBIDDEN,
          "Send requests to "
              + application.configuration().publicOrigin()
              + ". This address does not take them directly.");
    }
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

  private static void checkQuery(Route route, Request request) {
    request
        .query()
        .forEach((name, value) ->
            route.query().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.parameter(name, "This parameter is not known."))
                .check(value));
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
      case "identity" -> limited(request.body(), route.limit());
      case "gzip" -> Compression.gunzip(request.body(), route.limit());
      default ->
          throw Problem.header(
              Problem.Kind.UNSUPPORTED_MEDIA_TYPE, "Content-Encoding", "Send gzip or nothing.");
    };
  }

  private static byte[] limited(byte[] body, int limit) {
    if (body.length > limit) {
      throw Problem.of(Problem.Kind.TOO_LARGE, "This is more than " + limit + " bytes.");
    }
    return body;
  }

  private static Events.Response encoded(Route route, Request request, Reply<?> reply) {
    var headers = headers(reply.tag());
    if (reply.body().isEmpty()) {
      return Events.Response.empty(204, headers, reply.cookies());
    }
    headers.put("content-type", "application/json");
    if (reply.body().get() instanceof StoredJson stored) {
      return sent(
          route.status(), headers, reply.cookies(), stored.plain(), request, stored::compressed);
    }
    return compressed(
        route.status(), headers, reply.cookies(), Json.bytes(reply.body().get()), request);
  }

  private static Events.Response compressed(
      int status, Map<String, String> headers, List<String> cookies, byte[] body, Request request) {
    return sent(status, headers, cookies, body, request, () -> Compression.gzip(body));
  }

  private static Events.Response sent(
      int status,
      Map<String, String> headers,
      List<String> cookies,
      byte[] body,
      Request request,
      Supplier<byte[]> compressed) {
    var accepted = AcceptEncoding.of(request.header("Accept-Encoding"));
    var gzip =
        accepted.prefersGzip() && (body.length > Compression.WORTHWHILE || accepted.refusesPlain());
    var response =
        gzip
            ? Events.Response.of(status, headers, cookies, compressed.get(), Optional.of("gzip"))
            : Events.Response.of(status, headers, cookies, body, Optional.empty());
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

  private static Events.Response response(Problem problem, Request request) {
    var headers = headers(Optional.empty());
    headers.put("content-type", "application/problem+json");
    problem
        .retryAfter()
        .or(() -> problem.kind() == Problem.Kind.UNAVAILABLE ? Optional.of(SOON) : Optional.empty())
        .ifPresent(after -> headers.put("retry-after", String.valueOf(after.toSeconds())));
    if (!problem.allowed().isEmpty()) {
      headers.put("allow", String.join(", ", problem.allowed()));
    }
    return compressed(
        problem.kind().status(),
        headers,
        List.of(),
        Json.bytes(problem.body(request.id())),
        request);
  }
}
