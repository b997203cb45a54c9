package dev.scopekeeper.local.development;

import dev.scopekeeper.database.ConnectionSettings;
import dev.scopekeeper.local.CannotStart;
import dev.scopekeeper.local.EmbeddedMariaDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs Scopekeeper for development. MariaDB keeps running. The routes run in their own process,
 * which restarts when a source changes. Vite serves the site and replaces components in the open
 * page.
 */
public final class Develop {
  private static final Duration POLL_INTERVAL = Duration.ofMillis(300);
  private static final String SITE = "http://localhost:5173";

  private final List<Sources> modules =
      List.of(new Sources(Path.of("functions")), new Sources(Path.of("local")));
  private final ConnectionSettings database;

  private Develop(ConnectionSettings database) {
    this.database = database;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var data = Path.of(System.getenv().getOrDefault("DATA_DIR", "data")).toAbsolutePath();
    try (var mariaDb =
        new EmbeddedMariaDb(
            new EmbeddedMariaDb.Settings(data, data.resolve("mariadb-program"), true))) {
      new Develop(mariaDb.connection()).run();
    } catch (CannotStart e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private void run() throws IOException, InterruptedException {
    var site = site();
    Runtime.getRuntime().addShutdownHook(new Thread(site::destroy));
    System.out.println("Scopekeeper is at " + SITE + " (Ctrl-C stops it)");
    while (site.isAlive()) {
      var now = Sources.state(modules);
      var routes = routes();
      var stop = new Thread(routes::destroy);
      Runtime.getRuntime().addShutdownHook(stop);
      do {
        now = changedFrom(now, site);
      } while (site.isAlive() && !compiled());
      routes.destroy();
      routes.waitFor();
      Runtime.getRuntime().removeShutdownHook(stop);
    }
  }

  private Map<Path, FileTime> changedFrom(Map<Path, FileTime> state, Process site)
      throws InterruptedException {
    var now = state;
    while (now.equals(state) && site.isAlive()) {
      Thread.sleep(POLL_INTERVAL);
      now = Sources.state(modules);
    }
    return now;
  }

  private boolean compiled() throws IOException {
    var started = System.nanoTime();
    for (var module : modules) {
      var problems = Compilation.of(module, classpath());
      if (!problems.isEmpty()) {
        problems.forEach(System.err::println);
        return false;
      }
    }
    System.out.println("Compiled in " + (System.nanoTime() - started) / 1_000_000 + " ms");
    return true;
  }

  /** The class path. Resources come first, so that an edited SQL statement takes effect. */
  private List<Path> classpath() throws IOException {
    var paths = new ArrayList<Path>();
    paths.add(modules.getFirst().resources());
    modules.forEach(module -> paths.add(module.classes()));
    try (Stream<Path> jars = Files.list(Path.of("local/target/lib"))) {
      jars.forEach(paths::add);
    }
    return paths;
  }

  private Process routes() throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-cp",
                Compilation.joined(classpath()),
                "dev.scopekeeper.local.Main")
            .inheritIO();
    var environment = builder.environment();
    environment.put("DATABASE_URL", database.url());
    environment.put("DATABASE_OPTIONS", database.options());
    environment.put("DATABASE_USER", database.user());
    environment.put("DATABASE_PASSWORD", database.password());
    environment.put("PUBLIC_ORIGIN", SITE);
    return builder.start();
  }

  /** Starts Vite itself, not npm, so that ending it leaves no process behind. */
  private static Process site() throws IOException {
    return new ProcessBuilder("node", "node_modules/vite/bin/vite.js")
        .directory(Path.of("static-site").toFile())
        .inheritIO()
        .start();
  }
}
