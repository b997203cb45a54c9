package dev.scopekeeper.local;

import dev.scopekeeper.api.Admission;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProjectContext;
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
 * {@code GET /api/projects/{project}/events}: a stream that notifies boards of changes, like a
 * beacon on AWS. It has the same access check as the board.
 */
final class EventsHandler extends Handler.Abstract {
  private static final Pattern PATH = Pattern.compile("(/api/projects/[^/]+)/events");

  private final RequestPipeline pipeline;
  private final ClientSource sources;
  private final EventStreams streams;

  /**
   * A pool of their own, so that streams do not delay requests. Each stream has one check at a
   * time.
   */
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
    Supplier<Admission> check =
        () ->
            checks.run(deadline ->
                pipeline.admit(match.handler(), new ByteArrayInputStream(json), deadline));
    try {
      switch (check.get()) {
        case Admission.Admitted admitted -> open(request, response, callback, admitted, check);
        case Admission.Refused refused ->
            reject(response, callback, GatewayResponse.read(refused.response()));
      }
    } catch (Problem problem) {
      reject(response, callback, GatewayResponse.of(problem));
    }
    return true;
  }

  private void open(
      Request request,
      Response response,
      Callback callback,
      Admission.Admitted admitted,
      Supplier<Admission> check) {
    var reader =
        new EventStream.Reader(
            admitted.identity().caller().orElseThrow().account(),
            admitted.identity().project().orElseThrow().id(),
            () -> projectNow(check));
    var stream = new EventStream(request, response, callback, reader, streams);
    if (!streams.add(stream)) {
      throw Problem.of(ServerProblem.TOO_MANY_OPEN_BOARDS);
    }
    response.setStatus(200);
    var headers = response.getHeaders();
    headers.put(HttpHeader.CONTENT_TYPE, "text/event-stream");
    headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    // nginx would buffer events
    headers.put("X-Accel-Buffering", "no");
    stream.begin();
  }

  /** Returns nothing if the check fails. */
  private static Optional<ProjectContext> projectNow(Supplier<Admission> check) {
    try {
      return switch (check.get()) {
        case Admission.Admitted admitted -> admitted.identity().project();
        case Admission.Refused _ -> Optional.empty();
      };
    } catch (Problem unavailable) {
      return Optional.empty();
    }
  }

  private static void reject(Response response, Callback callback, GatewayResponse rejection) {
    rejection.writeHead(response);
    response.write(true, ByteBuffer.wrap(rejection.bytes()), callback);
  }
}
