package dev.scopekeeper;

import com.fasterxml.uuid.Generators;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.scopekeeper.account.Sessions;
import dev.scopekeeper.api.Application;
import dev.scopekeeper.api.Configuration;
import dev.scopekeeper.api.RequestPipeline;
import dev.scopekeeper.database.ConnectionSettings;
import dev.scopekeeper.database.Database;
import dev.scopekeeper.database.Migrations;
import dev.scopekeeper.live.LiveUpdates;
import dev.scopekeeper.local.EmbeddedMariaDb;
import dev.scopekeeper.local.EventStreams;
import dev.scopekeeper.local.FileStore;
import dev.scopekeeper.storage.ObjectKey;
import dev.scopekeeper.storage.Storage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

/**
 * The real thing, started once for all tests: every route, on a MariaDB and a store of files of its
 * own.
 */
public final class App implements ParameterResolver {
  public static final String ORIGIN = "http://localhost:8080";
  public static final String PASSWORD = "correct horse battery staple";

  private static final class Started {
    /** Of this run only: what an earlier run or another branch left would be in the way. */
    static final Path DATA = Path.of("target", "test-data-" + System.nanoTime()).toAbsolutePath();

    static final EmbeddedMariaDb MARIA_DB =
        new EmbeddedMariaDb(
            new EmbeddedMariaDb.Settings(
                DATA, Path.of("target", "mariadb-program").toAbsolutePath(), false));
    static final FileStore FILES =
        new FileStore(DATA.resolve("files"), AwsBasicCredentials.create("test", "a test's secret"));

    /** Links lead straight to the store: nothing of these tests listens on the app's origin. */
    static final Storage STORAGE = new Storage(FILES.settings(FILES.endpoint()));

    static final EventStreams STREAMS = new EventStreams();

    static final HikariDataSource SOURCE = source();
    static final RequestPipeline PIPELINE =
        over(SOURCE, new Configuration(URI.create(ORIGIN), true));

    private static HikariDataSource source() {
      var settings = MARIA_DB.connection();
      var config = new HikariConfig();
      config.setJdbcUrl(settings.jdbcUrl());
      config.setUsername(settings.user());
      config.setPassword(settings.password());
      config.setMaximumPoolSize(16);
      var source = new HikariDataSource(config);
      Migrations.migrate(source);
      Runtime.getRuntime().addShutdownHook(new Thread(App::stop));
      return source;
    }
  }

  private static final AtomicInteger PEOPLE = new AtomicInteger();

  private final Supplier<RequestPipeline> pipeline;

  public App() {
    this(() -> Started.PIPELINE);
  }

  private App(Supplier<RequestPipeline> pipeline) {
    this.pipeline = pipeline;
  }

  /** The same app, reaching the database through other connections. */
  public App through(DataSource connections) {
    return through(connections, new Configuration(URI.create(ORIGIN), true));
  }

  /** The same app on another database, set up in another way. */
  public App through(DataSource connections, Configuration configuration) {
    var other = over(connections, configuration);
    return new App(() -> other);
  }

  /** The same app, announcing changes in another way. */
  public App announcing(LiveUpdates live) {
    var other = over(Started.SOURCE, new Configuration(URI.create(ORIGIN), true), live);
    return new App(() -> other);
  }

  /** The routes on a database of one's own, such as one that is going to be killed. */
  public static App of(DataSource source) {
    Migrations.migrate(source);
    return new App().through(source);
  }

  private static RequestPipeline over(DataSource source, Configuration configuration) {
    return over(source, configuration, Started.STREAMS);
  }

  private static RequestPipeline over(
      DataSource source, Configuration configuration, LiveUpdates live) {
    var database = new Database(source);
    var clock = Clock.systemUTC();
    return new RequestPipeline(
        new Application(
            configuration,
            database,
            Started.STORAGE,
            live,
            new Sessions(configuration, database, clock),
            clock));
  }

  private static void stop() {
    Started.SOURCE.close();
    Started.MARIA_DB.close();
    Started.STORAGE.close();
    Started.FILES.close();
    try (var files = Files.walk(Started.DATA)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public RequestPipeline pipeline() {
    return pipeline.get();
  }

  /** How the database is reached. */
  public ConnectionSettings connection() {
    return Started.MARIA_DB.connection();
  }

  public HikariDataSource source() {
    return Started.SOURCE;
  }

  /** Where the files are. */
  public FileStore files() {
    return Started.FILES;
  }

  public Storage storage() {
    return Started.STORAGE;
  }

  /** Puts an object there, as if somebody had sent it. */
  public void store(ObjectKey key, byte[] content) {
    try {
      var file = Files.write(Files.createTempFile("stored", null), content);
      storage().put(key, file);
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Announces an upload of one byte, as if its sender had been allowed to. */
  public void announce(UUID project, UUID upload, String account) {
    try (var connection = source().getConnection();
        var insert =
            connection.prepareStatement(
                "INSERT IGNORE INTO upload"
                    + " (owner_kind, owner_id, id, account_id, bytes, announced_at)"
                    + " VALUES ('project', ?, ?, ?, 1, UTC_TIMESTAMP(6))")) {
      insert.setString(1, project.toString());
      insert.setString(2, upload.toString());
      insert.setString(3, account);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Somebody without an account. */
  public User nobody() {
    return new User(this, "");
  }

  /** Somebody with an account of their own. */
  public User signUp() {
    var stranger = nobody();
    var username = "p" + System.nanoTime() + "-" + PEOPLE.incrementAndGet();
    var answer =
        stranger.post(
            "/api/accounts",
            Map.of("id", id(), "username", username, "name", "Pat", "password", PASSWORD));
    return new User(this, answer.cookie());
  }

  /** A new id, as clients make them (RFC 9562, version 7). */
  public static UUID id() {
    return Generators.timeBasedEpochGenerator().generate();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == App.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return this;
  }
}
