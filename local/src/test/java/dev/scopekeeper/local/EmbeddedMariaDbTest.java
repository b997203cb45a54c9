package dev.scopekeeper.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scopekeeper.database.ConnectionSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
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
