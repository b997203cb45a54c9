package dev.scopekeeper.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Empty temporary tables that shadow the real ones in a session. The session is also read-only,
 * which does not affect temporary tables: so a table that is missing here cannot be written to.
 */
public final class ShadowTables {

  private ShadowTables() {}

  /** Shadows every table of the schema until the connection is closed. */
  public static void create(Connection connection) throws SQLException {
    for (var table : tables(connection)) {
      // in two steps, because LIKE rejects the name of the table itself
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
