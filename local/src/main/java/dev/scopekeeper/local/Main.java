package dev.scopekeeper.local;

import dev.scopekeeper.account.Sessions;
import dev.scopekeeper.api.Application;
import dev.scopekeeper.api.Configuration;
import dev.scopekeeper.api.RequestPipeline;
import dev.scopekeeper.attachment.OrphanSweep;
import dev.scopekeeper.database.ConnectionSettings;
import dev.scopekeeper.database.Database;
import dev.scopekeeper.database.Migrations;
import dev.scopekeeper.storage.Storage;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts Scopekeeper on one machine. */
public final class Main {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  private Main() {}

  public static void main(String[] arguments) {
    try {
      run(System.getenv(), List.of(arguments));
    } catch (CannotStart | IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void run(Map<String, String> environment, List<String> arguments) {
    var started = new OpenResources();
    Thread.setDefaultUncaughtExceptionHandler(Main::threadEnded);
    Runtime.getRuntime().addShutdownHook(new Thread(started::close, "stop"));
    if (arguments.isEmpty()) {
      serve(environment, started);
    } else if (arguments.size() == 2 && arguments.getFirst().equals("recovery-code")) {
      var code = RecoveryCode.create(database(environment, started), arguments.getLast());
      System.out.println("Recovery code for " + arguments.getLast() + ": " + code);
      System.exit(0);
    } else {
      throw new CannotStart(
          "Without arguments Scopekeeper starts; recovery-code USERNAME makes a recovery code.");
    }
  }

  /** Stops the server when memory ran out: a missing thread may break everything. */
  private static void threadEnded(Thread thread, Throwable cause) {
    LOG.error("The thread {} ended", thread.getName(), cause);
    if (cause instanceof OutOfMemoryError) {
      System.exit(1);
    }
  }

  private static void serve(Map<String, String> environment, OpenResources started) {
    var port = port(environment);
    var origin = environment.getOrDefault("PUBLIC_ORIGIN", "http://localhost:" + port);
    var address = environment.getOrDefault("LISTEN_ADDRESS", "127.0.0.1");
    var proxies = Optional.ofNullable(environment.get("TRUSTED_PROXY")).map(TrustedProxies::parse);
    var configured = Configuration.from(with(environment, "PUBLIC_ORIGIN", origin));
    var database = database(environment, started);
    var files = started.add(FileStore.in(data(environment)));
    var configuration =
        SetUpLink.isNeeded(address, configured.publicOrigin(), proxies.isPresent())
            ? configured.withSetUpToken(SetUpLink.token(data(environment)))
            : configured;
    var clock = Clock.systemUTC();
    var storage = started.add(new Storage(files.settingsBelow(configuration.publicOrigin())));
    started.add(new SweepTimer(new OrphanSweep(database, storage, clock)));
    var streams = new EventStreams();
    var pipeline =
        new RequestPipeline(
            new Application(
                configuration,
                database,
                storage,
                streams,
                new Sessions(configuration, database, clock),
                clock));
    var settings =
        new Server.Settings(
            address,
            port,
            Path.of(environment.getOrDefault("SITE_DIR", "static-site/dist")).toAbsolutePath(),
            configuration.publicOrigin(),
            proxies);
    var server = new Server(settings, pipeline, files, streams);
    started.add(server::stop);
    System.out.println("Scopekeeper is at " + origin + " (Ctrl-C stops it)");
    TrustedProxies.warning(address, configuration.publicOrigin(), proxies)
        .ifPresent(System.out::println);
    SetUpLink.unused(database, configuration)
        .ifPresent(link ->
            System.out.println(
                "Nobody has an account yet. Make the first one at "
                    + link
                    + " (the link works once)"));
  }

  private static Database database(Map<String, String> environment, OpenResources started) {
    var settings = connection(environment, started);
    var pool = started.add(Pool.of(settings));
    Migrations.migrate(settings.unlimited());
    return new Database(pool);
  }

  private static ConnectionSettings connection(
      Map<String, String> environment, OpenResources started) {
    var external = ConnectionSettings.from(environment);
    if (external.isPresent()) {
      return external.get();
    }
    var data = data(environment);
    var mariaDb =
        started.add(
            EmbeddedMariaDb.in(
                new EmbeddedMariaDb.Settings(data, data.resolve("mariadb-program"), true)));
    mariaDb.start();
    return mariaDb.connection();
  }

  private static Path data(Map<String, String> environment) {
    return Path.of(environment.getOrDefault("DATA_DIR", "data")).toAbsolutePath();
  }

  private static int port(Map<String, String> environment) {
    var text = environment.getOrDefault("PORT", "8080");
    if (!text.matches("[1-9][0-9]{0,4}")) {
      throw new CannotStart("PORT must be a port number, not \"" + text + "\"");
    }
    return Integer.parseInt(text);
  }

  private static Map<String, String> with(Map<String, String> map, String name, String value) {
    var changed = new HashMap<>(map);
    changed.put(name, value);
    return changed;
  }
}
