package dev.scopekeeper.local;

import dev.scopekeeper.api.Admission;
import dev.scopekeeper.api.Membership;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.RequestPipeline;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * {@code GET /api/projects/{project}/events}: what tells boards here that something changed, as a
 * beacon does on AWS. It is open to whoever may read the board, by the same check.
 */
final class EventsHandler extends Handler.Abstract {
  private static final Pattern PATH = Pattern.compile("(/api/projects/[^/]+)/events");

  private final RequestPipeline pipeline;
  private final ClientSource sources;
  private final EventStreams streams;

  /** Of their own, so that many streams keep no request waiting: each has one check at a time. */
  private final Functions checks = new Functions(4, 1000, Duration.ofSeconds(25));

  EventsHandler(RequestPipeline pipeline, ClientSource sources, EventStreams streams) {
    this.pipeline = pipeline;
    this.sources = sources;
    this.streams = streams;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    var path = PATH.matcher(request.getHttpURI().getPath());
    if (!request.getMethod().equals("GET") || !path.matches()) {
      return false;
    }
    var board = path.group(1) + "/board";
    var event = GatewayEvent.of(request, board, sources.address(request), Optional.empty());
    var match = RouteTable.find("GET", board).orElseThrow();
    var json = event.json(match);
    Supplier<Admission> ask =
        () ->
            checks.run(deadline ->
                pipeline.admit(match.handler(), new ByteArrayInputStream(json), deadline));
    try {
      switch (ask.get()) {
        case Admission.Admitted admitted -> open(request, response, callback, admitted, ask);
        case Admission.Refused refused ->
            refuse(response, callback, GatewayResponse.read(refused.response()));
      }
    } catch (Problem problem) {
      refuse(response, callback, GatewayResponse.of(problem));
    }
    return true;
  }

  private void open(
      Request request,
      Response response,
      Callback callback,
      Admission.Admitted admitted,
      Supplier<Admission> ask) {
    var reader =
        new EventStream.Reader(
            admitted.identity().caller().orElseThrow().account(),
            admitted.identity().membership().orElseThrow().project(),
            () -> membership(ask));
    var stream = new EventStream(request, response, callback, reader, streams);
    if (!streams.add(stream)) {
      throw Problem.of(
          Problem.Kind.UNAVAILABLE, "Too many boards are open. This one asks for changes instead.");
    }
    response.setStatus(200);
    var headers = response.getHeaders();
    headers.put(HttpHeader.CONTENT_TYPE, "text/event-stream");
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    // nginx would keep events until there are many
    headers.put("X-Accel-Buffering", "no");
    stream.begin();
  }

  /** Whoever cannot be checked hears nothing either. */
  private static Optional<Membership> membership(Supplier<Admission> ask) {
    try {
      return switch (ask.get()) {
        case Admission.Admitted admitted -> admitted.identity().membership();
        case Admission.Refused _ -> Optional.empty();
      };
    } catch (Problem unavailable) {
      return Optional.empty();
    }
  }

  private static void refuse(Response response, Callback callback, GatewayResponse refusal) {
    refusal.begin(response);
    response.write(true, ByteBuffer.wrap(refusal.bytes()), callback);
  }
}
