package dev.scopekeeper;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Copies whole projects, whatever tables and columns there are: the same things, another project.
 */
public final class Copies {
  private final App app;
  private final List<String> statements = new ArrayList<>();

  public Copies(App app) throws SQLException {
    this.app = app;
    try (var connection = app.source().getConnection()) {
      statements.add(statement(connection, "project", "id"));
      var tables =
          texts(
              connection,
              "SELECT table_name FROM information_schema.columns"
                  + " WHERE table_schema = DATABASE() AND column_name = ? ORDER BY table_name",
              "project_id");
      for (var table : tables) {
        statements.add(statement(connection, table, "project_id"));
      }
    }
  }

  /** One copy. */
  public UUID of(UUID project) throws SQLException {
    return of(project, 1).getFirst();
  }

  /** Many copies, a statement for each table. */
  public List<UUID> of(UUID project, int count) throws SQLException {
    try (var connection = app.source().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("SET foreign_key_checks = 0");
      statement.execute("CREATE TEMPORARY TABLE copy (id UUID PRIMARY KEY)");
      try {
        var ids = ids(connection, count);
        for (var sql : statements) {
          try (var insert = connection.prepareStatement(sql)) {
            insert.setString(1, project.toString());
            insert.executeUpdate();
          }
        }
        return ids;
      } finally {
        statement.execute("DROP TEMPORARY TABLE copy");
        statement.execute("SET foreign_key_checks = 1");
      }
    }
  }

  private static List<UUID> ids(Connection connection, int count) throws SQLException {
    var ids = new ArrayList<UUID>();
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO copy VALUES (?)")) {
      for (var i = 0; i < count; i++) {
        ids.add(App.id());
        insert.setString(1, ids.getLast().toString());
        insert.addBatch();
      }
      insert.executeBatch();
    }
    return ids;
  }

  /** Hashes of secrets are unique in the whole table, so a copy gets others. */
  private static String statement(Connection connection, String table, String project)
      throws SQLException {
    var columns =
        texts(
            connection,
            "SELECT column_name FROM information_schema.columns"
                + " WHERE table_schema = DATABASE() AND table_name = ?"
                + " AND is_generated = 'NEVER' ORDER BY ordinal_position",
            table);
    var values =
        columns.stream()
            .map(column ->
                column.equals(project)
                    ? "copy.id"
                    : column.equals("token_hash") ? "RANDOM_BYTES(32)" : "t.`" + column + "`")
            .toList();
    return "INSERT INTO `%s` (`%s`) SELECT %s FROM `%s` t JOIN copy WHERE t.%s = ?"
        .formatted(table, String.join("`, `", columns), String.join(", ", values), table, project);
  }

  private static List<String> texts(Connection connection, String sql, String parameter)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, parameter);
      try (var rows = statement.executeQuery()) {
        var texts = new ArrayList<String>();
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
        return texts;
      }
    }
  }
}
