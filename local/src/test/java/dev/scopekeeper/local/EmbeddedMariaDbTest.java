package dev.scopekeeper.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scopekeeper.database.ConnectionSettings;
import dev.scopekeeper.load.ServerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMariaDbTest {
  private static final Path PROGRAMS = Path.of("target", "mariadb-program").toAbsolutePath();

  @Test
  void killed_it_comes_back_with_what_was_acknowledged() throws Exception {
    var folder = Path.of("target", "killed-" + System.nanoTime()).toAbsolutePath();
    try (var mariaDb = new EmbeddedMariaDb(new EmbeddedMariaDb.Settings(folder, PROGRAMS, true))) {
      execute(mariaDb.connection(), "CREATE TABLE kept (id INT PRIMARY KEY)");
      execute(mariaDb.connection(), "INSERT INTO kept VALUES (1)");
      var killed = process(folder);
      killed.destroyForcibly();
      killed.onExit().get(10, TimeUnit.SECONDS);
      awaitAnswer(mariaDb.connection());
      assertThat(count(mariaDb.connection())).isEqualTo(1);
      assertThat(process(folder).pid()).isNotEqualTo(killed.pid());
    }
  }

  @Test
  void started_again_it_still_has_its_data() throws Exception {
    var folder = Path.of("target", "restarted-" + System.nanoTime()).toAbsolutePath();
    var settings = new EmbeddedMariaDb.Settings(folder, PROGRAMS, true);
    try (var mariaDb = new EmbeddedMariaDb(settings)) {
      execute(mariaDb.connection(), "CREATE TABLE kept (id INT PRIMARY KEY)");
      execute(mariaDb.connection(), "INSERT INTO kept VALUES (1)");
    }
    try (var mariaDb = new EmbeddedMariaDb(settings)) {
      assertThat(count(mariaDb.connection())).isEqualTo(1);
    }
  }

  @Test
  void one_that_does_not_answer_is_waited_for_and_never_doubled() throws Exception {
    var folder = Path.of("target", "stalled-" + System.nanoTime()).toAbsolutePath();
    try (var mariaDb = new EmbeddedMariaDb(new EmbeddedMariaDb.Settings(folder, PROGRAMS, false))) {
      execute(mariaDb.connection(), "CREATE TABLE kept (id INT PRIMARY KEY)");
      var stalled = process(folder);
      signal("STOP", stalled);
      try (var waiting = new Connections(mariaDb.connection())) {
        // as many as the system accepts for it, until not even a connection is made
        waiting.fill();
        for (var looks = 0; looks < 50; looks++) {
          Thread.sleep(100);
          assertThat(MariaDbProcess.on(data(folder))).containsExactly(stalled);
        }
      } finally {
        signal("CONT", stalled);
      }
      awaitAnswer(mariaDb.connection());
      assertThat(count(mariaDb.connection())).isZero();
      assertThat(MariaDbProcess.on(data(folder))).containsExactly(stalled);
    }
    assertThat(MariaDbProcess.on(data(folder))).isEmpty();
  }

  @Test
  void closed_while_it_starts_it_leaves_none() throws Exception {
    var folder = Path.of("target", "closed-" + System.nanoTime()).toAbsolutePath();
    var mariaDb = EmbeddedMariaDb.in(new EmbeddedMariaDb.Settings(folder, PROGRAMS, false));
    try (var threads = Executors.newSingleThreadExecutor()) {
      var start = threads.submit(mariaDb::start);
      while (MariaDbProcess.on(data(folder)).findAny().isEmpty()) {
        Thread.sleep(10);
      }
      mariaDb.close();
      assertThatThrownBy(start::get).hasCauseInstanceOf(CannotStart.class);
    }
    assertThat(MariaDbProcess.on(data(folder))).isEmpty();
    // and the folder is free again, with a whole database in it
    try (var again = new EmbeddedMariaDb(new EmbeddedMariaDb.Settings(folder, PROGRAMS, false))) {
      execute(again.connection(), "SELECT 1");
    }
  }

  @Test
  void an_installation_that_was_cut_off_is_made_again() throws Exception {
    var folder = Path.of("target", "half-" + System.nanoTime()).toAbsolutePath();
    Files.createDirectories(data(folder).resolve("mysql"));
    Files.writeString(folder.resolve("mariadb-unfinished"), "");
    try (var mariaDb = new EmbeddedMariaDb(new EmbeddedMariaDb.Settings(folder, PROGRAMS, false))) {
      execute(mariaDb.connection(), "SELECT 1");
    }
  }

  @Test
  void the_mariadb_of_a_killed_server_is_ended_by_the_next_start(@TempDir Path work)
      throws Exception {
    var folder = Path.of("target", "orphaned-" + System.nanoTime()).toAbsolutePath();
    Files.createDirectories(folder);
    Files.createSymbolicLink(folder.resolve("mariadb-program"), PROGRAMS);
    var server = ServerProcess.start(work, folder, List.of());
    server.kill();
    var orphan = process(folder);
    assertThat(MariaDbProcess.on(data(folder))).containsExactly(orphan);
    // found by what it works on, not by what a file says
    Files.delete(folder.resolve("mariadb.pid"));
    try (var mariaDb = new EmbeddedMariaDb(new EmbeddedMariaDb.Settings(folder, PROGRAMS, true))) {
      assertThat(MariaDbProcess.on(data(folder))).containsExactly(process(folder));
      assertThat(process(folder)).isNotEqualTo(orphan);
      execute(mariaDb.connection(), "SELECT 1");
    }
  }

  @Test
  void a_folder_that_would_be_emptied_is_refused(@TempDir Path folder) {
    var settings = new EmbeddedMariaDb.Settings(folder, PROGRAMS, true);
    assertThatThrownBy(() -> new EmbeddedMariaDb(settings))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("DATA_DIR");
  }

  @Test
  void nobody_gets_in_without_the_password(@TempDir Path folder) {
    try (var mariaDb = new EmbeddedMariaDb(new EmbeddedMariaDb.Settings(folder, PROGRAMS, false))) {
      var real = mariaDb.connection();
      for (var user : new String[] {"scopekeeper", "root"}) {
        var guess = new ConnectionSettings(real.url(), real.options(), user, "");
        assertThatThrownBy(() -> execute(guess, "SELECT 1")).isInstanceOf(SQLException.class);
      }
    }
  }

  /** Connections that nobody accepts. */
  private record Connections(int port, List<Socket> open) implements AutoCloseable {
    Connections(ConnectionSettings settings) {
      this(URI.create(settings.url().substring("jdbc:".length())).getPort(), new ArrayList<>());
    }

    void fill() throws IOException {
      while (true) {
        var socket = new Socket();
        open.add(socket);
        try {
          socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
        } catch (SocketTimeoutException e) {
          return;
        }
      }
    }

    @Override
    public void close() throws IOException {
      for (var socket : open) {
        socket.close();
      }
    }
  }

  private static Path data(Path folder) {
    return folder.resolve("mariadb");
  }

  private static void signal(String name, ProcessHandle process) throws Exception {
    var kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }

  private static ProcessHandle process(Path folder) throws Exception {
    var pid = Long.parseLong(Files.readString(folder.resolve("mariadb.pid")).strip());
    return ProcessHandle.of(pid).orElseThrow();
  }

  private static void awaitAnswer(ConnectionSettings settings) throws Exception {
    var end = Instant.now().plus(Duration.ofSeconds(60));
    while (Instant.now().isBefore(end)) {
      try {
        execute(settings, "SELECT 1");
        return;
      } catch (SQLException e) {
        Thread.sleep(200);
      }
    }
    throw new AssertionError("MariaDB did not come back");
  }

  private static void execute(ConnectionSettings settings, String sql) throws SQLException {
    try (var connection = settings.unpooled().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int count(ConnectionSettings settings) throws SQLException {
    try (var connection = settings.unpooled().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT COUNT(*) FROM kept")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
