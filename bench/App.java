import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A running app: where it answers, and what it and its MariaDB have used up so far.
 *
 * @param database a connection beside the app's own
 */
record App(int port, long server, long mariaDb, Connection database) implements AutoCloseable {

  /** What was used up since the start: seconds of CPU, statements, round trips to the database. */
  record Used(double server, double mariaDb, long statements, long roundTrips) {

    Used since(Used before) {
      return new Used(
          server - before.server,
          mariaDb - before.mariaDb,
          statements - before.statements,
          roundTrips - before.roundTrips);
    }
  }

  /**
   * @param start what {@code bench/start} printed: port, process of the server, data folder
   */
  static App of(String start) throws IOException, SQLException {
    var parts = start.split(" ", 3);
    var data = Path.of(parts[2]);
    var mariaDb = Long.parseLong(Files.readString(data.resolve("mariadb.pid")).strip());
    var command = Files.readString(Path.of("/proc", String.valueOf(mariaDb), "cmdline"));
    var database = command.replaceFirst("(?s).*--port=([0-9]+).*", "$1");
    return new App(
        Integer.parseInt(parts[0]),
        Long.parseLong(parts[1]),
        mariaDb,
        DriverManager.getConnection(
            "jdbc:mariadb://127.0.0.1:" + database + "/scopekeeper?sslMode=disable",
            "scopekeeper",
            Files.readString(data.resolve("password"))));
  }

  Used used() throws IOException, SQLException {
    var statements = 0L;
    var roundTrips = 0L;
    try (var query = database.createStatement();
        var status =
            query.executeQuery(
                "SHOW GLOBAL STATUS WHERE Variable_name IN"
                    + " ('Questions', 'Com_admin_commands', 'Com_stmt_prepare', 'Com_stmt_close')")) {
      while (status.next()) {
        roundTrips += status.getLong(2);
        statements += status.getString(1).equals("Questions") ? status.getLong(2) : 0;
      }
    }
    // this very question
    return new Used(cpuSeconds(server), cpuSeconds(mariaDb), statements - 1, roundTrips - 1);
  }

  /** User and system time (proc(5): ticks of 10 ms). */
  private static double cpuSeconds(long process) throws IOException {
    var stat = Files.readString(Path.of("/proc", String.valueOf(process), "stat"));
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
  }

  /** What the server, without its MariaDB, holds in memory. */
  long residentMb() throws IOException {
    try (var lines = Files.lines(Path.of("/proc", String.valueOf(server), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElseThrow();
    }
  }

  /** Runs statements that need no parameters from outside. */
  void sql(String... statements) throws SQLException {
    try (var statement = database.createStatement()) {
      for (var text : statements) {
        statement.execute(text);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
