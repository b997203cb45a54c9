package dev.scopekeeper.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** One named statement and its parameters. */
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

  /** Binds each component by its name; single bindings win over it. */
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

  /** A page of an answer, of a statement with {@code LIMIT :limit}. */
  public <T extends Record> Page<T> page(Class<T> row) {
    return page(row, Page.ROWS, Page.OF_ANSWER);
  }

  /**
   * The first rows, of a statement with {@code LIMIT :limit}. They come one by one, so that memory
   * never holds more text than asked for, and one row.
   *
   * @param limit rows at most
   * @param characters that their text has together at most, unless it is one row
   */
  public <T extends Record> Page<T> page(Class<T> row, int limit, int characters) {
    bind("limit", limit + 1);
    try (var query = bound(handle.createQuery(text));
        var found = query.setFetchSize(1).mapTo(row).iterator()) {
      var rows = new ArrayList<T>();
      var length = 0L;
      while (found.hasNext()) {
        var next = found.next();
        // the text of a record has that of all its components
        length += next.toString().length();
        if (rows.size() == limit || (length > characters && !rows.isEmpty())) {
          return new Page<>(List.copyOf(rows), true);
        }
        rows.add(next);
      }
      return new Page<>(List.copyOf(rows), false);
    }
  }

  /** The first row, if there is one. */
  public <T> Optional<T> first(Class<T> row) {
    try (var query = bound(handle.createQuery(text))) {
      return query.mapTo(row).findFirst();
    }
  }

  /** The only row. */
  public <T> T one(Class<T> row) {
    return first(row).orElseThrow();
  }

  /** Runs it and returns how many rows it matched. */
  public int run() {
    try (var update = bound(handle.createUpdate(text))) {
      return update.execute();
    }
  }

  /** Runs it and returns what it passed to {@code LAST_INSERT_ID}; empty where no row matched. */
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
