package dev.scopekeeper.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Empty temporary tables that stand before the real ones, for one session. The session is read-only
 * besides, which temporary tables do not mind: a table that was forgotten here cannot be written
 * to.
 */
public final class ShadowTables {

  private ShadowTables() {}

  /** Lays them over every table of the schema, until the connection is closed. */
  public static void lay(Connection connection) throws SQLException {
    for (var table : tables(connection)) {
      // in two steps, because LIKE refuses the table's own name
      run(connection, "CREATE TEMPORARY TABLE shadow_of_%1$s LIKE `%1$s`".formatted(table));
      run(connection, "ALTER TABLE shadow_of_%1$s RENAME TO `%1$s`".formatted(table));
    }
    run(connection, Statements.text("rehearsal_seed"));
    run(connection, "SET SESSION TRANSACTION READ ONLY");
  }

  private static List<String> tables(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(Statements.text("rehearsal_tables"))) {
      var tables = new ArrayList<String>();
      while (rows.next()) {
        tables.add(rows.getString("name"));
      }
      return tables;
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
