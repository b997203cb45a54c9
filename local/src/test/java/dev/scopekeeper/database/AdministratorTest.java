package dev.scopekeeper.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scopekeeper.local.EmbeddedMariaDb;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The administrator of a separate MariaDB with the default character set. */
class AdministratorTest {
  private static EmbeddedMariaDb mariaDb;
  private static ConnectionSettings settings;
  private static String password;

  @BeforeAll
  static void start() throws Exception {
    var target = Path.of("target").toAbsolutePath();
    mariaDb =
        new EmbeddedMariaDb(
            new EmbeddedMariaDb.Settings(
                target.resolve("administrator-" + System.nanoTime()),
                target.resolve("mariadb-program"),
                false));
    settings = mariaDb.connection();
    password = settings.password();
  }

  @AfterAll
  static void stop() {
    mariaDb.close();
  }

  @Test
  void of_two_passwords_the_right_one_is_found_and_a_new_one_holds_from_then_on() throws Exception {
    var next = "another-" + System.nanoTime();
    var known = List.of("an old one", password);
    var administrator = Administrator.signIn(settings, settings.user(), known);
    Administrator.changePassword(administrator, next);
    password = next;
    assertThatThrownBy(() -> Administrator.signIn(settings, settings.user(), known))
        .isInstanceOf(SQLException.class);
    var again = Administrator.signIn(settings, settings.user(), List.of(next));
    try (var connection = again.getConnection()) {
      assertThat(connection.isValid(1)).isTrue();
    }
  }

  @Test
  void what_statements_make_themselves_has_the_characters_of_the_tables() throws Exception {
    var administrator = Administrator.signIn(settings, settings.user(), List.of(password));
    Migrations.migrate(administrator);
    try (var connection = administrator.getConnection();
        var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "SELECT @@collation_server, @@collation_database, @@innodb_snapshot_isolation")) {
      assertThat(found.next()).isTrue();
      assertThat(found.getString(1)).as("as on RDS").isNotEqualTo(found.getString(2));
      assertThat(found.getString(2)).isEqualTo("utf8mb4_uca1400_ai_ci");
      assertThat(found.getBoolean(3)).isTrue();
    }
  }
}
