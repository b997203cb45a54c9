package dev.scopekeeper.aws;

import dev.scopekeeper.api.Application;
import dev.scopekeeper.api.Configuration;
import dev.scopekeeper.api.RequestPipeline;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.database.ConnectionSettings;
import dev.scopekeeper.database.Database;
import dev.scopekeeper.database.KeptConnection;
import dev.scopekeeper.live.Beacons;
import dev.scopekeeper.storage.Patience;
import dev.scopekeeper.storage.Storage;
import dev.scopekeeper.storage.StorageSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.crac.Core;
import org.slf4j.MDC;

/**
 * The environment of one function in Lambda's managed runtime. It is made while the function
 * initialises, so that what is wrong with the configuration stops the deployment, and so that the
 * snapshot holds as much of the work as possible.
 */
public final class ManagedRuntime {
  private static final AtomicReference<Optional<ManagedRuntime>> CURRENT =
      new AtomicReference<>(Optional.empty());

  private final RequestPipeline pipeline;
  private final KeptConnection connection;
  private final RequestLog log;

  // Core holds resources weakly; without this the hooks would never run
  @SuppressWarnings("unused")
  private final Snapshot snapshot;

  private ManagedRuntime(Map<String, String> environment, String handler) {
    var settings = database(environment);
    var configuration = Configuration.from(environment);
    var files = StorageSettings.from(environment);
    var storage = new Storage(files);
    var beacons = new Beacons(new Storage(files, Patience.SHORT));
    connection =
        new KeptConnection(ConnectionSettings.ofProxy(environment).orElse(settings).unpooled());
    pipeline =
        new RequestPipeline(
            new Application(
                configuration, new Database(connection), storage, beacons, Clock.systemUTC()));
    log = new RequestLog(EmbeddedMetrics.from(environment));
    var rehearsal = new Rehearsal(settings, configuration, storage, beacons);
    snapshot = new Snapshot(handler, rehearsal, connection, storage, beacons);
    Core.getGlobalContext().register(snapshot);
  }

  /**
   * Called for every route that is made. Does nothing unless Lambda started this process for it.
   *
   * @throws IllegalArgumentException naming the variable that is missing or wrong
   */
  public static void prepare(Class<?> handler) {
    var environment = System.getenv();
    if (handler.getName().equals(environment.get("_HANDLER")) && CURRENT.get().isEmpty()) {
      CURRENT.set(Optional.of(new ManagedRuntime(environment, handler.getName())));
    }
  }

  /** The environment of this process. */
  public static ManagedRuntime current() {
    return CURRENT
        .get()
        .orElseThrow(() -> new IllegalStateException("_HANDLER does not name this function"));
  }

  /** Answers one event: a request, or the call that keeps the version active. */
  public void invoke(RouteHandler<?, ?> handler, InputStream in, OutputStream out)
      throws IOException {
    var event = in.readAllBytes();
    if (Arrays.equals(event, WarmUp.EVENT)) {
      out.write(WarmUp.EVENT);
      return;
    }
    var started = System.nanoTime();
    connection.doubt();
    MDC.put("route", handler.route().key());
    var handled = pipeline.run(handler, new ByteArrayInputStream(event), out);
    log.write(handler.route(), handled, System.nanoTime() - started);
  }

  private static ConnectionSettings database(Map<String, String> environment) {
    return ConnectionSettings.from(environment)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "DATABASE_URL is missing: give an address such as"
                    + " jdbc:mariadb://host:3306/scopekeeper"));
  }
}
