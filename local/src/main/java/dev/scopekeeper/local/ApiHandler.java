package dev.scopekeeper.local;

import dev.scopekeeper.api.Admission;
import dev.scopekeeper.api.ByteSize;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.RequestPipeline;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes requests to the routes as API Gateway does, within its limits and those of this machine.
 * The memory of all requests is counted. A large body is rejected before it is read if the caller
 * may not send it.
 */
final class ApiHandler extends Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(ApiHandler.class);

  /** Maximum bytes of a request or response. */
  static final int MAX_BYTES = 4 * 1024 * 1024;

  /** Time to drain the rest of an unread body. */
  private static final Duration DRAIN_TIMEOUT = Duration.ofSeconds(2);

  /** Budget of large request bodies. A function holds each several times. */
  private final ByteBudget bodies = new ByteBudget(3 * MAX_BYTES);

  /** Budget of responses being sent. */
  private final ByteBudget answers = new ByteBudget(12 * MAX_BYTES);

  private final RequestPipeline pipeline;
  private final ClientSource sources;

  /** Twice as many threads as the pool has connections. */
  private final Functions functions = new Functions(32, 128, Duration.ofSeconds(25));

  ApiHandler(RequestPipeline pipeline, ClientSource sources) {
    this.pipeline = pipeline;
    this.sources = sources;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var path = request.getHttpURI().getPath();
    if (!path.startsWith("/api/")) {
      return false;
    }
    var started = System.nanoTime();
    var status = write(request, response, callback, answer(request, path));
    LOG.atInfo()
        .addKeyValue("method", request.getMethod())
        .addKeyValue("path", path)
        .addKeyValue("status", status)
        .addKeyValue("ms", (System.nanoTime() - started) / 1_000_000)
        .log("request");
    return true;
  }

  private GatewayResponse answer(Request request, String path) throws IOException {
    var match = RouteTable.find(request.getMethod(), path);
    if (match.isEmpty()) {
      return unmatched(path);
    }
    try (var share = bodies.share()) {
      return answer(request, match.get(), share);
    } catch (Problem problem) {
      return GatewayResponse.of(problem);
    }
  }

  private GatewayResponse answer(Request request, RouteTable.Match match, ByteBudget.Share share)
      throws IOException {
    var length = request.getLength();
    var limit = Math.min(MAX_BYTES, match.handler().route().limit());
    if (length < 0 || (length > BodyReader.SMALL && length <= limit)) {
      var rejection = rejection(request, match);
      if (rejection.isPresent()) {
        return rejection.get();
      }
    }
    var body = new BodyReader(request, limit, share).read();
    var event = event(request, body.length == 0 ? Optional.empty() : Optional.of(body)).json(match);
    byte[] answer =
        functions.run(deadline -> {
          var out = new ByteArrayOutputStream();
          pipeline.run(match.handler(), new ByteArrayInputStream(event), out, deadline);
          return out.toByteArray();
        });
    var response = GatewayResponse.read(answer);
    return response.bytes().length <= MAX_BYTES
        ? response
        : GatewayResponse.of(
            Problem.of(ServerProblem.ANSWER_TOO_LARGE.with("limit", new ByteSize(MAX_BYTES))));
  }

  /** Returns the rejection if the caller may not send a body. */
  private Optional<GatewayResponse> rejection(Request request, RouteTable.Match match) {
    var event = event(request, Optional.empty()).json(match);
    return switch (functions.run(
        deadline -> pipeline.admit(match.handler(), new ByteArrayInputStream(event), deadline))) {
      case Admission.Admitted _ -> Optional.empty();
      case Admission.Refused refused -> Optional.of(GatewayResponse.read(refused.response()));
    };
  }

  private GatewayEvent event(Request request, Optional<byte[]> body) {
    return GatewayEvent.of(
        request, request.getHttpURI().getPathQuery(), sources.address(request), body);
  }

  private static GatewayResponse unmatched(String path) {
    var methods = RouteTable.methods(path);
    if (methods.isEmpty()) {
      return GatewayResponse.of(Problem.of(ServerProblem.NO_SUCH_ADDRESS));
    }
    return GatewayResponse.of(Problem.methodNotAllowed(methods));
  }

  /** Writes the response, or a rejection if too many are being sent. Returns its status. */
  private int write(Request request, Response response, Callback callback, GatewayResponse answer) {
    var share = answers.share();
    var bytes = answer.bytes();
    if (bytes.length > BodyReader.SMALL && !share.grow(bytes.length)) {
      return write(
          request,
          response,
          callback,
          GatewayResponse.of(Problem.of(ServerProblem.TOO_MANY_ANSWERS)));
    }
    answer.writeHead(response);
    var end = endWhenSlow(request, bytes.length);
    Runnable sent =
        () -> {
          end.cancel();
          share.close();
        };
    response.write(
        true,
        ByteBuffer.wrap(bytes),
        Callback.from(Callback.from(() -> drain(request, callback), callback::failed), sent));
    return answer.status();
  }

  /**
   * Receives and discards the rest of an unread body. Closing the connection earlier would lose the
   * response for a client that is still sending (RFC 9112 §9.6).
   */
  private static void drain(Request request, Callback callback) {
    var end = closeAfter(request, DRAIN_TIMEOUT);
    Content.Source.consumeAll(request, Callback.from(callback, end::cancel));
  }

  /**
   * Closes the connection of a client that reads too slowly, because its response stays in memory.
   */
  private static Scheduler.Task endWhenSlow(Request request, long bytes) {
    return closeAfter(request, BodyReader.allowed(bytes));
  }

  private static Scheduler.Task closeAfter(Request request, Duration time) {
    var connection = request.getConnectionMetaData().getConnection().getEndPoint();
    return request
        .getComponents()
        .getScheduler()
        .schedule(connection::close, time.toMillis(), TimeUnit.MILLISECONDS);
  }
}
