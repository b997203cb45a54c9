package dev.scopekeeper.database;

import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Maps rows to records. Caches the mapping of columns for each statement; Jdbi itself uses
 * reflection each time a statement runs (its issue 2406).
 */
final class RecordMapper<R> implements RowMapper<R> {
  private final RowMapper<R> mapping;
  private final ConcurrentHashMap<String, RowMapper<R>> byStatement = new ConcurrentHashMap<>();

  RecordMapper(Class<R> type) {
    mapping = ConstructorMapper.of(type);
  }

  /** Creates and caches the mappers of records. */
  static final class Factory implements RowMapperFactory {
    private final ConcurrentHashMap<Type, RowMapper<?>> known = new ConcurrentHashMap<>();

    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
      return type instanceof Class<?> candidate && candidate.isRecord()
          ? Optional.of(known.computeIfAbsent(type, _ -> new RecordMapper<>(candidate)))
          : Optional.empty();
    }
  }

  @Override
  public R map(ResultSet row, StatementContext context) throws SQLException {
    return specialize(row, context).map(row, context);
  }

  @Override
  public RowMapper<R> specialize(ResultSet rows, StatementContext context) throws SQLException {
    var statement = context.getRawSql();
    var known = byStatement.get(statement);
    if (known != null) {
      return known;
    }
    var found = mapping.specialize(rows, context);
    byStatement.put(statement, found);
    return found;
  }
}
