package dev.scopekeeper.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rules for every statement in the SQL folder. */
@ExtendWith(App.class)
class QueryPlanTest {

  /** No statement reads many more rows than a project has. */
  private static final long MAX_ROWS = 6L * SampleData.CARDS;

  private record Step(String table, String access, String index, long rows) {}

  @TestFactory
  Stream<DynamicTest> every_statement_finds_its_rows_by_an_index(App app) throws Exception {
    var filled = new SampleData(app);
    return SqlFile.all().stream()
        .filter(SqlFile::finds)
        .map(file -> DynamicTest.dynamicTest(file.name(), () -> checkPlan(app, filled, file)));
  }

  private static void checkPlan(App app, SampleData filled, SqlFile file) throws SQLException {
    for (var parameter : file.compared()) {
      assertThat(filled.value(file, parameter))
          .as("SampleData says what :%s of %s is called with", parameter, file.name())
          .isPresent();
    }
    try (var connection = app.source().getConnection()) {
      for (var step : explain(connection, filled, file)) {
        var description = file.name() + ": " + step;
        if (step.access().equals("ALL") || step.access().equals("index")) {
          assertThat(size(connection, step.table())).as(description).isLessThanOrEqualTo(1);
        }
        assertThat(step.rows()).as(description).isLessThan(MAX_ROWS);
      }
    }
  }

  private static List<Step> explain(Connection connection, SampleData filled, SqlFile file)
      throws SQLException {
    try (var statement = connection.prepareStatement("EXPLAIN " + file.jdbc())) {
      var position = 1;
      for (var parameter : file.parameters()) {
        statement.setObject(position++, filled.value(file, parameter).orElse("1"));
      }
      var steps = new ArrayList<Step>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var table = rows.getString("table");
          if (table != null && isStored(table, rows.getString("Extra"))) {
            steps.add(
                new Step(
                    table,
                    String.valueOf(rows.getString("type")),
                    String.valueOf(rows.getString("key")),
                    rows.getLong("rows")));
          }
        }
      }
      return steps;
    }
  }

  /** Whether the table is stored: not a subquery, a JSON list or the catalogue of the server. */
  private static boolean isStored(String table, String extra) {
    return !table.startsWith("<")
        && !extra.startsWith("Table function")
        && !extra.contains("Scanned ");
  }

  /** The number of rows of a table. Aliases count as growing tables. */
  private static long size(Connection connection, String table) throws SQLException {
    try (var known =
        connection
            .getMetaData()
            .getTables(null, null, table, new String[] {"BASE TABLE", "TABLE"})) {
      if (!known.next()) {
        return Long.MAX_VALUE;
      }
    }
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT COUNT(*) FROM `" + table + "`")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @TestFactory
  Stream<DynamicTest> every_statement_is_used(App app) throws IOException {
    var sourceCode = sourceCode();
    var folders =
        Pattern.compile("Kind\\.[A-Z_]+,\\s*\"([a-z_]+)\"")
            .matcher(sourceCode)
            .results()
            .map(result -> result.group(1))
            .toList();
    return SqlFile.all().stream()
        .map(file ->
            DynamicTest.dynamicTest(
                file.name(),
                () -> {
                  var parts = file.name().split("/", -1);
                  var ofSubject =
                      folders.contains(parts[0])
                          && sourceCode.contains("statement(\"" + parts[parts.length - 1] + "\")");
                  assertThat(ofSubject || sourceCode.contains("\"" + file.name() + "\"")).isTrue();
                }));
  }

  private static String sourceCode() throws IOException {
    var sourceCode = new StringBuilder();
    try (var files = Files.walk(Path.of("..", "functions", "src", "main", "java"))) {
      for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        sourceCode.append(Files.readString(file));
      }
    }
    return sourceCode.toString();
  }

  @TestFactory
  Stream<DynamicTest> every_statement_stays_in_its_project(App app) throws Exception {
    List<String> tables = new ArrayList<>();
    try (var connection = app.source().getConnection();
        var columns = connection.getMetaData().getColumns(null, null, "%", "project_id")) {
      while (columns.next()) {
        tables.add(columns.getString("TABLE_NAME"));
      }
    }
    assertThat(tables).contains("card", "activity", "member");
    return SqlFile.all().stream()
        .map(file ->
            DynamicTest.dynamicTest(
                file.name(),
                () -> assertThat(new TenancyCheck(file.text(), tables).strays()).isEmpty()));
  }
}
