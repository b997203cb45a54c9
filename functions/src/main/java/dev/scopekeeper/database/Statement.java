package dev.scopekeeper.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** A named statement and its parameters. */
public final class Statement {
  private final Handle handle;
  private final String name;
  private final String text;
  private final java.util.LinkedHashMap<String, @Nullable Object> parameters =
      new java.util.LinkedHashMap<>();
  private @Nullable Record record;

  Statement(Handle handle, String name) {
    this.handle = handle;
    this.name = name;
    this.text = Statements.text(name);
  }

  /** Binds {@code :name}. An empty Optional becomes NULL. */
  public Statement bind(String name, Object value) {
    parameters.put(name, value);
    return this;
  }

  /** Binds each component by its name. Single bindings take precedence. */
  public Statement bindAll(Record components) {
    this.record = components;
    return this;
  }

  /** All rows as records, columns matched to components by name. */
  public <T> List<T> list(Class<T> row) {
    try (var query = bound(handle.createQuery(text))) {
      return query.mapTo(row).list();
    }
  }

  /** A page for a response, from a statement with {@code LIMIT :limit}. */
  public <T extends Record> Page<T> page(Class<T> row) {
    return page(row, Page.RESPONSE_ROWS, Page.RESPONSE_CHARACTERS);
  }

  /**
   * A page, from a statement with {@code LIMIT :limit}. Fetches row by row, so that memory never
   * holds much more text than requested.
   *
   * @param limit maximum rows
   * @param characters maximum characters of all rows, unless it is a single row
   */
  public <T extends Record> Page<T> page(Class<T> row, int limit, int characters) {
    bind("limit", limit + 1);
    try (var query = bound(handle.createQuery(text));
        var results = query.setFetchSize(1).mapTo(row).iterator()) {
      var rows = new ArrayList<T>();
      var length = 0L;
      while (results.hasNext()) {
        var next = results.next();
        // toString() of a record contains the text of its components
        length += next.toString().length();
        if (rows.size() == limit || (length > characters && !rows.isEmpty())) {
          return new Page<>(List.copyOf(rows), true);
        }
        rows.add(next);
      }
      return new Page<>(List.copyOf(rows), false);
    }
  }

  /** The first row, if any. */
  public <T> Optional<T> first(Class<T> row) {
    try (var query = bound(handle.createQuery(text))) {
      return query.mapTo(row).findFirst();
    }
  }

  /** The only row. */
  public <T> T single(Class<T> row) {
    return first(row).orElseThrow();
  }

  /** Runs the statement and returns the number of matched rows. */
  public int run() {
    try (var update = bound(handle.createUpdate(text))) {
      return update.execute();
    }
  }

  /**
   * Runs the statement and returns the value that it passed to {@code LAST_INSERT_ID}. Empty if no
   * row matched.
   */
  public Optional<Long> runForNumber() {
    try (var update = bound(handle.createUpdate(text))) {
      return update.executeAndReturnGeneratedKeys().mapTo(Long.class).findFirst();
    }
  }

  private <S extends SqlStatement<S>> S bound(S statement) {
    Deadline.check();
    statement.define(StatementFailure.NAME, name);
    if (record != null) {
      statement.bindMethods(record);
    }
    parameters.forEach(statement::bind);
    return statement;
  }
}
