package dev.scopekeeper.local;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import dev.scopekeeper.database.ConnectionSettings;
import java.time.Duration;

/** The connection pool. Requests that wait too long are rejected. */
final class Pool {
  private static final int SIZE = 16;

  private Pool() {}

  /**
   * @throws CannotStart if the database cannot be reached, or rejects the user
   */
  static HikariDataSource of(ConnectionSettings settings) {
    var config = new HikariConfig();
    config.setJdbcUrl(settings.jdbcUrl());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(SIZE);
    config.setConnectionTimeout(Duration.ofSeconds(3).toMillis());
    config.setInitializationFailTimeout(Duration.ofSeconds(10).toMillis());
    try {
      return new HikariDataSource(config);
    } catch (HikariPool.PoolInitializationException e) {
      throw new CannotStart(
          "The database at "
              + settings.url()
              + " cannot be reached as "
              + settings.user()
              + " (DATABASE_URL, DATABASE_USER, DATABASE_PASSWORD, DATABASE_OPTIONS): "
              + String.valueOf(e.getCause() == null ? e.getMessage() : e.getCause().getMessage()),
          e);
    }
  }
}
