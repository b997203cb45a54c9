package dev.scopekeeper.access;

import dev.scopekeeper.App;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything the database holds about projects, to see whether anything of it changed. */
final class Rows {
  private final App app;
  private final List<String> statements;

  Rows(App app) throws SQLException {
    this.app = app;
    this.statements = statements(app);
  }

  /** All rows of the project, by table. */
  Map<String, List<String>> of(String project) throws SQLException {
    var rows = new TreeMap<String, List<String>>();
    try (var connection = app.source().getConnection()) {
      for (var sql : statements) {
        rows.put(sql, read(connection, sql, project));
      }
    }
    return rows;
  }

  /** A short sign of the project's state, which every write changes. */
  String mark(String project) throws SQLException {
    try (var connection = app.source().getConnection()) {
      return read(
              connection,
              "SELECT p.revision, (SELECT COUNT(*) FROM invite i WHERE i.project_id = p.id),"
                  + " (SELECT SUM(uses) FROM invite i WHERE i.project_id = p.id),"
                  + " (SELECT COUNT(*) FROM public_link l WHERE l.project_id = p.id)"
                  + " FROM project p WHERE p.id = ?",
              project)
          .toString();
    }
  }

  private static List<String> statements(App app) throws SQLException {
    try (var connection = app.source().getConnection()) {
      var found = new ArrayList<String>();
      found.add("SELECT * FROM project WHERE id = ?");
      for (var table :
          read(
              connection,
              "SELECT table_name FROM information_schema.columns"
                  + " WHERE table_schema = DATABASE() AND column_name = ? ORDER BY table_name",
              "project_id")) {
        found.add("SELECT * FROM `" + table + "` WHERE project_id = ?");
      }
      return List.copyOf(found);
    }
  }

  private static List<String> read(Connection connection, String sql, String parameter)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, parameter);
      try (var result = statement.executeQuery()) {
        var columns = result.getMetaData().getColumnCount();
        var rows = new ArrayList<String>();
        while (result.next()) {
          var values = new ArrayList<String>();
          for (var column = 1; column <= columns; column++) {
            values.add(String.valueOf(result.getString(column)));
          }
          rows.add(String.join("|", values));
        }
        return rows;
      }
    }
  }
}
