package dev.scopekeeper.local;

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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Scopekeeper on one machine. */
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
    var started = new ArrayDeque<AutoCloseable>();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started), "stop"));
    if (arguments.isEmpty()) {
      serve(environment, started);
    } else if (arguments.size() == 2 && arguments.getFirst().equals("recovery-code")) {
      var code = RecoveryCode.make(database(environment, started), arguments.getLast());
      System.out.println("Recovery code for " + arguments.getLast() + ": " + code);
      System.exit(0);
    } else {
      throw new CannotStart(
          "Without arguments Scopekeeper starts; recovery-code USERNAME makes a recovery code.");
    }
  }

  private static void serve(Map<String, String> environment, Deque<AutoCloseable> started) {
    var port = port(environment);
    var origin = environment.getOrDefault("PUBLIC_ORIGIN", "http://localhost:" + port);
    var configuration = Configuration.from(with(environment, "PUBLIC_ORIGIN", origin));
    var database = database(environment, started);
    var files = FileStore.in(data(environment));
    started.push(files);
    var storage = new Storage(files.below(configuration.publicOrigin()));
    started.push(storage);
    started.push(new Sweeping(new OrphanSweep(database, storage, Clock.systemUTC())));
    var pipeline =
        new RequestPipeline(new Application(configuration, database, storage, Clock.systemUTC()));
    var settings =
        new Server.Settings(
            environment.getOrDefault("LISTEN_ADDRESS", "127.0.0.1"),
            port,
            Path.of(environment.getOrDefault("SITE_DIR", "static-site/dist")).toAbsolutePath(),
            configuration.publicOrigin(),
            Optional.ofNullable(environment.get("TRUSTED_PROXY")));
    var server = new Server(settings, pipeline, files);
    started.push(server::stop);
    System.out.println("Scopekeeper is at " + origin + " (Ctrl-C stops it)");
  }

  private static Database database(Map<String, String> environment, Deque<AutoCloseable> started) {
    var pool = Pool.of(connection(environment, started));
    started.push(pool);
    Migrations.migrate(pool);
    return new Database(pool);
  }

  private static ConnectionSettings connection(
      Map<String, String> environment, Deque<AutoCloseable> started) {
    var given = ConnectionSettings.from(environment);
    if (given.isPresent()) {
      return given.get();
    }
    var data = data(environment);
    var mariaDb =
        new EmbeddedMariaDb(
            new EmbeddedMariaDb.Settings(data, data.resolve("mariadb-program"), true));
    started.push(mariaDb);
    return mariaDb.connection();
  }

  private static Path data(Map<String, String> environment) {
    return Path.of(environment.getOrDefault("DATA_DIR", "data")).toAbsolutePath();
  }

  /** Stops in the reverse order, so that nothing loses what it still needs. */
  private static void stop(Deque<AutoCloseable> started) {
    while (!started.isEmpty()) {
      try {
        started.pop().close();
      } catch (Exception e) {
        LOG.error("Could not stop cleanly", e);
      }
    }
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
