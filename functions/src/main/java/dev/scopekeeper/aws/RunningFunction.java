package dev.scopekeeper.aws;

import dev.scopekeeper.account.Sessions;
import dev.scopekeeper.api.Application;
import dev.scopekeeper.api.Configuration;
import dev.scopekeeper.api.RequestPipeline;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.database.ConnectionSettings;
import dev.scopekeeper.database.Database;
import dev.scopekeeper.database.KeptConnection;
import dev.scopekeeper.live.Beacons;
import dev.scopekeeper.storage.CallTimeouts;
import dev.scopekeeper.storage.Storage;
import dev.scopekeeper.storage.StorageSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import org.crac.Core;
import org.slf4j.MDC;

/**
 * A function in Lambda's managed runtime. Constructed during initialization, so that a wrong
 * configuration stops the deployment and the snapshot contains as much work as possible.
 */
final class RunningFunction {
  private final RequestPipeline pipeline;
  private final KeptConnection connection;
  private final RequestLog log;

  // Core references resources weakly: without this field the hooks would never run
  @SuppressWarnings("unused")
  private final Snapshot snapshot;

  RunningFunction(Map<String, String> environment, String handler) {
    var settings = settings(environment);
    var configuration = Configuration.from(environment);
    var files = StorageSettings.from(environment);
    var storage = new Storage(files);
    var beacons = new Beacons(new Storage(files, CallTimeouts.SHORT));
    connection =
        new KeptConnection(ConnectionSettings.ofProxy(environment).orElse(settings).unpooled());
    var database = new Database(connection);
    var clock = Clock.systemUTC();
    pipeline =
        new RequestPipeline(
            new Application(
                configuration,
                database,
                storage,
                beacons,
                new Sessions(configuration, database, clock),
                clock));
    log = new RequestLog(EmbeddedMetrics.from(environment));
    var rehearsal = new Rehearsal(settings, configuration, storage, beacons);
    snapshot = new Snapshot(handler, rehearsal, connection, storage, beacons);
    Core.getGlobalContext().register(snapshot);
  }

  /** Handles an event: a request, or the warm-up call. */
  void invoke(RouteHandler<?, ?> handler, InputStream in, OutputStream out) throws IOException {
    var event = in.readAllBytes();
    if (Arrays.equals(event, WarmUp.EVENT)) {
      out.write(WarmUp.EVENT);
      return;
    }
    var started = System.nanoTime();
    connection.validateOnNextUse();
    MDC.put("route", handler.route().key());
    var handled = pipeline.run(handler, new ByteArrayInputStream(event), out);
    log.write(handler.route(), handled, System.nanoTime() - started);
  }

  private static ConnectionSettings settings(Map<String, String> environment) {
    return ConnectionSettings.from(environment)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "DATABASE_URL is missing: give an address such as"
                    + " jdbc:mariadb://host:3306/scopekeeper"));
  }
}
