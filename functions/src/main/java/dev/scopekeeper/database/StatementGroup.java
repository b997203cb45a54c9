package dev.scopekeeper.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Statements that run in a single round trip, in order. Each has its own file and its own rows.
 * They share their parameters.
 */
public final class StatementGroup {
  private final Handle handle;
  private final Map<String, Object> parameters = new LinkedHashMap<>();
  private final List<Part<?>> parts = new ArrayList<>();

  StatementGroup(Handle handle) {
    this.handle = handle;
  }

  /** The rows of one statement, available after all have run. */
  public static final class Part<T> {
    private final String name;
    private final Class<T> row;
    private final List<T> rows = new ArrayList<>();

    private Part(String name, Class<T> row) {
      this.name = name;
      this.row = row;
    }

    /** Empty until {@link StatementGroup#run} returned. */
    public List<T> rows() {
      return List.copyOf(rows);
    }

    private void read(ResultSet results, StatementContext context) throws SQLException {
      RowMapper<T> mapper =
          context.findRowMapperFor(row).orElseThrow().specialize(results, context);
      while (results.next()) {
        rows.add(mapper.map(results, context));
      }
    }
  }

  /** Binds {@code :name} in all statements. */
  public StatementGroup bind(String name, Object value) {
    parameters.put(name, value);
    return this;
  }

  /**
   * Adds a statement that returns rows.
   *
   * @param row a class that no other statement of the group uses
   */
  public <T> Part<T> add(String name, Class<T> row) {
    var part = new Part<>(name, row);
    parts.add(part);
    return part;
  }

  /** Runs all statements, as a single compound statement. */
  public void run() {
    Deadline.check();
    var text =
        parts.stream()
            .map(part -> Statements.text(part.name))
            .collect(Collectors.joining(";\n", "BEGIN NOT ATOMIC\n", ";\nEND"));
    try (var query = handle.createQuery(text)) {
      query.define(StatementFailure.NAME, parts.getFirst().name);
      parameters.forEach(query::bind);
      query.execute((statement, context) -> read(statement.get(), context));
    }
  }

  private StatementGroup read(PreparedStatement statement, StatementContext context)
      throws SQLException {
    for (var part : parts) {
      try (var results = statement.getResultSet()) {
        part.read(results, context);
      }
      statement.getMoreResults();
    }
    return this;
  }
}
