package dev.scopekeeper.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What RDS Proxy would see, in the log of MariaDB: it must not contain anything that pins a
 * connection.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy-pinning.html">Avoiding
 *     pinning</a>
 */
class ProxiedConnectionTest {

  /** Variables that differ between sessions, or that only the driver uses. */
  private static final String OWN =
      "session_track_.*|pseudo_thread_id|timestamp|rand_seed.*|last_gtid|gtid_.*|.*insert_id";

  private record RowCount(long rows, String isolation) {}

  private static LoggingMariaDb mariaDb;
  private static ConnectionSettings direct;
  private static ConnectionSettings proxied;

  @BeforeAll
  static void start() throws Exception {
    mariaDb = new LoggingMariaDb();
    direct = mariaDb.administrator();
    proxied = mariaDb.proxied();
    mariaDb.execute("CREATE TABLE proxied (name VARCHAR(20) NOT NULL)");
  }

  @AfterAll
  static void stop() throws Exception {
    mariaDb.close();
  }

  @Test
  void the_init_query_makes_the_same_session_as_the_driver_does() throws Exception {
    try (var ours = direct.unpooled().getConnection();
        var behindProxy = proxied.unpooled().getConnection()) {
      assertThat(sessionVariables(behindProxy)).isEqualTo(sessionVariables(ours));
    }
  }

  @Test
  void a_new_connection_sets_only_what_the_driver_is_told_of() throws Exception {
    assertThat(logged(_ -> {}))
        .filteredOn(entry -> entry.command().equals("Query"))
        .as("the same for all, and no reason to pin by the filter of the target group")
        .singleElement()
        .satisfies(entry ->
            assertThat(entry.text())
                .matches(
                    "set session_track_system_variables=CONCAT\\([^;]*\\),session_track_schema=1"
                        + ",NAMES utf8mb4"));
  }

  @Test
  void requests_prepare_nothing_and_set_nothing() throws Exception {
    var log = logged(ProxiedConnectionTest::runSampleWork);
    assertThat(log)
        .extracting(LoggingMariaDb.Entry::command)
        .containsOnly("Connect", "Query", "Quit");
    assertThat(log)
        .extracting(LoggingMariaDb.Entry::text)
        .filteredOn(text -> text.startsWith("INSERT"))
        .hasSize(3);
    assertThat(log)
        .extracting(LoggingMariaDb.Entry::text)
        .filteredOn(text -> text.toUpperCase(Locale.ROOT).startsWith("SET"))
        .as("at the start only")
        .hasSize(1);
  }

  private static void runSampleWork(Database database) {
    database.write(tx -> {
      tx.each("proxied/insert", List.of("one", "two"), (row, name) -> row.bind("name", name));
      return tx.sql("proxied/insert").bind("name", "three").run();
    });
    database.read(ProxiedConnectionTest::countRows);
    database.snapshot(ProxiedConnectionTest::countRows);
  }

  @Test
  void a_snapshot_begins_in_one_statement_and_leaves_the_session_as_it_was() throws Exception {
    var other = new Database(direct.unpooled());
    try (var kept = new KeptConnection(direct.unpooled())) {
      var database = new Database(kept);
      database.snapshot(tx -> {
        var before = countRows(tx);
        insert(other);
        assertThat(countRows(tx)).isEqualTo(before);
        return before;
      });
      assertThatThrownBy(
              () -> database.snapshot(tx -> tx.sql("proxied/insert").bind("name", "no").run()))
          .hasStackTraceContaining("error 1792");
      database.write(tx -> {
        var before = countRows(tx);
        insert(other);
        assertThat(countRows(tx)).as("as in every other transaction").isEqualTo(before + 1);
        return before;
      });
    }
  }

  @Test
  void the_proxys_user_has_the_password_that_it_was_given_last() throws Exception {
    var administrator = direct.unpooled();
    SignInUser.createProxied(administrator, "first password");
    SignInUser.createProxied(administrator, "second password");
    try (var connection = administrator.getConnection();
        var statement = connection.createStatement();
        var grants = statement.executeQuery("SHOW GRANTS FOR 'scopekeeper_proxy'@'%'")) {
      grants.next();
      assertThat(grants.getString(1)).startsWith("GRANT USAGE").contains("REQUIRE SSL");
      grants.next();
      assertThat(grants.getString(1)).startsWith("GRANT SELECT, INSERT, UPDATE, DELETE ON `scope");
      assertThat(grants.next()).isFalse();
    }
    try (var connection = administrator.getConnection();
        var statement =
            connection.prepareStatement(
                "SELECT JSON_VALUE(priv, '$.authentication_string') = PASSWORD(?)"
                    + " FROM mysql.global_priv WHERE user = ?")) {
      statement.setString(1, "second password");
      statement.setString(2, SignInUser.PROXIED);
      try (var found = statement.executeQuery()) {
        assertThat(found.next()).isTrue();
        assertThat(found.getBoolean(1)).isTrue();
      }
    }
  }

  private static long countRows(Transaction tx) {
    return tx.sql("proxied/count").single(RowCount.class).rows();
  }

  private static void insert(Database database) {
    database.write(tx -> tx.sql("proxied/insert").bind("name", "later").run());
  }

  private static Map<String, String> sessionVariables(Connection connection) throws SQLException {
    var sessionVariables = new TreeMap<String, String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SHOW SESSION VARIABLES")) {
      while (rows.next()) {
        if (!rows.getString(1).matches(OWN)) {
          sessionVariables.put(rows.getString(1), rows.getString(2));
        }
      }
    }
    return sessionVariables;
  }

  /** The commands on a connection behind the proxy. */
  private static List<LoggingMariaDb.Entry> logged(Consumer<Database> work) throws SQLException {
    mariaDb.log();
    try (var kept = new KeptConnection(proxied.unpooled())) {
      kept.openConnection();
      work.accept(new Database(kept));
    }
    return mariaDb.log();
  }
}
