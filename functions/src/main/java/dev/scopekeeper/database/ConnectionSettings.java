package dev.scopekeeper.database;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * Where MariaDB is and how every connection to it behaves: UTC, READ COMMITTED, and snapshot
 * isolation that refuses to overwrite what it has not seen.
 *
 * @param url a JDBC address without options: {@code jdbc:mariadb://127.0.0.1:3306/scopekeeper}
 * @param options further Connector/J options, such as {@code sslMode=verify-full}
 */
public record ConnectionSettings(String url, String options, String user, String password) {
  private static final String EVERYWHERE =
      "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&tcpKeepAlive=true"
          + "&connectTimeout=3000&socketTimeout=25000&useAffectedRows=false"
          + "&sessionVariables=transaction_isolation='READ-COMMITTED',innodb_snapshot_isolation=ON,"
          + "innodb_lock_wait_timeout=5,sql_mode='STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION'";

  /**
   * Reads {@code DATABASE_URL}, {@code DATABASE_OPTIONS}, {@code DATABASE_USER} and {@code
   * DATABASE_PASSWORD}; empty where no address is given.
   */
  public static Optional<ConnectionSettings> from(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("DATABASE_URL"))
        .map(url ->
            new ConnectionSettings(
                url,
                environment.getOrDefault("DATABASE_OPTIONS", "sslMode=verify-full"),
                environment.getOrDefault("DATABASE_USER", "scopekeeper"),
                environment.getOrDefault("DATABASE_PASSWORD", "")));
  }

  /** The same database as another user. */
  public ConnectionSettings as(String otherUser, String otherPassword) {
    return new ConnectionSettings(url, options, otherUser, otherPassword);
  }

  /** The address with every option. */
  public String jdbcUrl() {
    return url + "?" + EVERYWHERE + (options.isEmpty() ? "" : "&" + options);
  }

  /** Opens a new connection for each borrower; pooling is up to whoever runs the routes. */
  public DataSource unpooled() {
    try {
      var source = new MariaDbDataSource(jdbcUrl());
      source.setUser(user);
      source.setPassword(password);
      return source;
    } catch (SQLException e) {
      throw new IllegalArgumentException("DATABASE_URL is not an address of MariaDB: " + url, e);
    }
  }
}
