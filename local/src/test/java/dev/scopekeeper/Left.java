package dev.scopekeeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** What the database has of a project, whatever tables there are. */
public final class Left {

  private Left() {}

  /** Every table that has rows of projects. */
  public static Set<String> tables(App app) throws SQLException {
    var tables = new TreeSet<>(Set.of("project"));
    try (var connection = app.source().getConnection();
        var columns = connection.getMetaData().getColumns(null, null, "%", "project_id")) {
      while (columns.next()) {
        tables.add(columns.getString("TABLE_NAME"));
      }
    }
    return tables;
  }

  /** How many rows each table has of it, of tables that have any. */
  public static Map<String, Long> of(App app, UUID project) throws SQLException {
    var left = new TreeMap<String, Long>();
    try (var connection = app.source().getConnection()) {
      for (var table : tables(app)) {
        var column = table.equals("project") ? "id" : "project_id";
        var sql = "SELECT COUNT(*) FROM `%s` WHERE %s = ?".formatted(table, column);
        try (var statement = connection.prepareStatement(sql)) {
          statement.setString(1, project.toString());
          try (var rows = statement.executeQuery()) {
            rows.next();
            if (rows.getLong(1) > 0) {
              left.put(table, rows.getLong(1));
            }
          }
        }
      }
    }
    return left;
  }

  /** A project with rows in every table that projects have rows in. */
  public static TestProject full(User owner) {
    var id = App.id();
    var demo = Map.of("id", id, "key", "SK", "name", "Full", "template", "demo");
    var project = new TestProject(owner, id, owner.post("/api/projects", demo).json());
    var ids = List.of(App.id(), App.id());
    ids.forEach(one -> owner.post(project.path("/decisions"), Map.of("id", one, "title", "D")));
    var decision = project.path("/decisions/" + ids.getFirst());
    owner.post(decision + "/supersede", Map.of("by", ids.getLast()));
    var card = project.card("Linked");
    owner.put(project.path("/cards/" + card + "/decisions/" + ids.getLast()));
    project.attachment(project.path("/cards/" + card), "notes.txt", "hello");
    var text = Map.of("id", App.id(), "kind", "bug", "description", "", "checklist", "");
    owner.post(project.path("/templates"), text);
    owner.post(project.path("/invites"), Map.of("id", App.id(), "role", "viewer"));
    owner.post(project.path("/public-links"), Map.of("id", App.id()));
    var label = App.id();
    owner.post(project.path("/labels"), Map.of("id", label, "name", "gone", "color", "000000"));
    assertThat(owner.delete(project.path("/labels/" + label)).status()).isEqualTo(200);
    return project;
  }
}
