package dev.scopekeeper;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.scopekeeper.api.Configuration;
import dev.scopekeeper.database.ShadowTables;
import java.sql.SQLException;

/**
 * The database of all tests as one connection sees it that has empty tables before the real ones.
 */
public final class EmptyDatabase implements AutoCloseable {
  private final App app;
  private final HikariDataSource only;

  public EmptyDatabase(App app) throws SQLException {
    this.app = app;
    var config = new HikariConfig();
    app.source().copyStateTo(config);
    config.setMaximumPoolSize(1);
    config.setMaxLifetime(0);
    only = new HikariDataSource(config);
    try (var connection = only.getConnection()) {
      ShadowTables.create(connection);
    }
  }

  /** The routes on it. */
  public App app(Configuration configuration) {
    return app.through(only, configuration);
  }

  public HikariDataSource source() {
    return only;
  }

  @Override
  public void close() {
    only.close();
  }
}
