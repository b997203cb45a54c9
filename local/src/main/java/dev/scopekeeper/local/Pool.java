package dev.scopekeeper.local;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.scopekeeper.database.ConnectionSettings;
import java.time.Duration;

/** Connections kept open. Who waits too long for one is told to come back later. */
final class Pool {
  private static final int SIZE = 16;

  private Pool() {}

  static HikariDataSource of(ConnectionSettings settings) {
    var config = new HikariConfig();
    config.setJdbcUrl(settings.jdbcUrl());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(SIZE);
    config.setConnectionTimeout(Duration.ofSeconds(3).toMillis());
    config.setInitializationFailTimeout(Duration.ofSeconds(10).toMillis());
    return new HikariDataSource(config);
  }
}
