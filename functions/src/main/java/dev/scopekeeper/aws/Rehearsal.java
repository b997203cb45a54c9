package dev.scopekeeper.aws;

import dev.scopekeeper.account.Sessions;
import dev.scopekeeper.api.Application;
import dev.scopekeeper.api.Configuration;
import dev.scopekeeper.api.Json;
import dev.scopekeeper.api.RequestPipeline;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.database.ConnectionSettings;
import dev.scopekeeper.database.Database;
import dev.scopekeeper.database.KeptConnection;
import dev.scopekeeper.database.ShadowTables;
import dev.scopekeeper.live.LiveUpdates;
import dev.scopekeeper.routes.Conversation;
import dev.scopekeeper.routes.Routes;
import dev.scopekeeper.routes.Scenario;
import dev.scopekeeper.routes.Step;
import dev.scopekeeper.storage.Storage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.ObjIntConsumer;

/**
 * Runs sample requests of a function before its snapshot is taken, so that a restored function has
 * its classes loaded, its statements prepared and its code compiled. Uses the real MariaDB in a
 * session that sees only empty {@link ShadowTables}. Never uses RDS Proxy: temporary tables would
 * pin one of its connections.
 */
final class Rehearsal {
  private static final Duration TIME_LIMIT = Duration.ofSeconds(25);

  private final ConnectionSettings settings;
  private final Configuration configuration;
  private final Storage storage;
  private final LiveUpdates live;

  Rehearsal(
      ConnectionSettings settings, Configuration configuration, Storage storage, LiveUpdates live) {
    this.settings = settings;
    this.configuration = configuration;
    this.storage = storage;
    this.live = new RehearsalLiveUpdates(live);
  }

  /**
   * Runs the scenarios of the handler's own route, and first those that make a project.
   *
   * @param handler the name of its class
   * @return the number of answered requests
   */
  int run(String handler) throws SQLException, IOException {
    return run(steps(handler), (_, _) -> {});
  }

  /**
   * @param listener called with each step and the status of its answer
   */
  int run(List<Step> steps, ObjIntConsumer<Step> listener) throws SQLException, IOException {
    var clock = Clock.systemUTC();
    var until = clock.instant().plus(TIME_LIMIT);
    try (var connection = new KeptConnection(settings.unpooled())) {
      ShadowTables.create(connection.openConnection());
      var database = new Database(connection);
      var rehearsed = configuration.withOpenSignUp();
      var pipeline =
          new RequestPipeline(
              new Application(
                  rehearsed,
                  database,
                  storage,
                  live,
                  new Sessions(rehearsed, database, clock),
                  clock));
      return runSteps(pipeline, steps, () -> clock.instant().isAfter(until), listener);
    }
  }

  private int runSteps(
      RequestPipeline pipeline,
      List<Step> steps,
      BooleanSupplier isOver,
      ObjIntConsumer<Step> listener)
      throws IOException {
    var conversation =
        new Conversation(configuration.publicOrigin().toString(), configuration.originProof());
    var answered = 0;
    for (var step : steps) {
      if (isOver.getAsBoolean()) {
        break;
      }
      var out = new ByteArrayOutputStream();
      var event = event(step, conversation.request(step));
      pipeline.run(handler(step), new ByteArrayInputStream(event), out);
      listener.accept(step, conversation.recordResponse(step, out.toByteArray()));
      answered++;
    }
    return answered;
  }

  private static RouteHandler<?, ?> handler(Step step) {
    return Routes.all().stream()
        .filter(handler -> handler.route().key().equals(step.routeKey()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("There is no route " + step.routeKey()));
  }

  private static List<Step> steps(String handler) {
    return Routes.all().stream()
        .filter(known -> known.getClass().getName().equals(handler))
        .findFirst()
        .map(known -> Scenario.steps(known.route()))
        .orElse(List.of());
  }

  /** The request as an event of API Gateway. */
  private static byte[] event(Step step, Conversation.Sent sent) {
    var event = new LinkedHashMap<String, Object>();
    event.put("version", "2.0");
    event.put("routeKey", step.routeKey());
    event.put("rawPath", sent.path());
    event.put("rawQueryString", sent.query());
    event.put("cookies", sent.cookie().stream().toList());
    event.put("headers", sent.headers());
    event.put("queryStringParameters", parameters(sent.query()));
    event.put("pathParameters", sent.ids());
    event.put(
        "requestContext",
        Map.of(
            "requestId",
            "rehearsal",
            "http",
            Map.of("method", sent.method(), "path", sent.path(), "sourceIp", "127.0.0.1")));
    sent.body().ifPresent(body -> event.put("body", body));
    event.put("isBase64Encoded", false);
    return Json.bytes(event);
  }

  private static Map<String, String> parameters(String query) {
    var parameters = new HashMap<String, String>();
    for (var pair : query.split("&", -1)) {
      if (!pair.isEmpty()) {
        parameters.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
      }
    }
    return parameters;
  }
}
