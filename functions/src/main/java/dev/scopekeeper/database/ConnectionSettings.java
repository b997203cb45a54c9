package dev.scopekeeper.database;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * The address of MariaDB and the settings of every connection: UTC, READ COMMITTED, and snapshot
 * isolation, which refuses to overwrite rows that the transaction has not seen.
 *
 * @param url a JDBC address without options: {@code jdbc:mariadb://127.0.0.1:3306/scopekeeper}
 * @param options further Connector/J options, such as {@code sslMode=verify-full}
 * @param proxied whether connections go through RDS Proxy, which sets the session variables ({@link
 *     #initQuery}): setting them here would pin a connection of MariaDB to one function
 */
public record ConnectionSettings(
    String url, String options, String user, String password, boolean proxied) {
  private static final String COMMON_OPTIONS =
      "connectionTimeZone=UTC&tcpKeepAlive=true&connectTimeout=3000&useAffectedRows=false"
          // the sql_mode below is strict already
          + "&jdbcCompliantTruncation=false";

  private static final String SESSION_VARIABLES =
      "transaction_isolation='READ-COMMITTED',innodb_snapshot_isolation=ON,"
          + "innodb_lock_wait_timeout=5,sql_mode='STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION'";

  private static final String DIRECT_OPTIONS =
      "&forceConnectionTimeZoneToSession=true&sessionVariables=" + SESSION_VARIABLES;

  /** Shorter than a request: MariaDB stops longer statements (seconds). */
  private static final String STATEMENT_LIMIT = ",max_statement_time=20";

  /** The driver stops waiting (ms). */
  private static final String SOCKET_LIMIT = "&socketTimeout=25000";

  /** Without a proxy. */
  public ConnectionSettings(String url, String options, String user, String password) {
    this(url, options, user, password, false);
  }

  /**
   * Reads {@code DATABASE_URL}, {@code DATABASE_OPTIONS}, {@code DATABASE_USER} and {@code
   * DATABASE_PASSWORD}; empty if there is no address.
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

  /**
   * Reads {@code DATABASE_PROXY_URL} and {@code DATABASE_PROXY_OPTIONS}: RDS Proxy, through which
   * requests reach the same database; empty if there is none.
   */
  public static Optional<ConnectionSettings> ofProxy(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("DATABASE_PROXY_URL"))
        .map(url ->
            new ConnectionSettings(
                url,
                environment.getOrDefault("DATABASE_PROXY_OPTIONS", "sslMode=verify-full"),
                SignInUser.PROXIED,
                "",
                true));
  }

  /**
   * The statement that RDS Proxy runs on each new connection: sets the same variables as a direct
   * connection.
   */
  public static String initQuery() {
    return "SET NAMES utf8mb4,time_zone='+00:00'," + SESSION_VARIABLES + STATEMENT_LIMIT;
  }

  /** The same database as another user. */
  public ConnectionSettings withUser(String otherUser, String otherPassword) {
    return new ConnectionSettings(url, options, otherUser, otherPassword, proxied);
  }

  /** The address with every option. */
  public String jdbcUrl() {
    return jdbcUrl((proxied ? "" : DIRECT_OPTIONS + STATEMENT_LIMIT) + SOCKET_LIMIT);
  }

  private String jdbcUrl(String session) {
    return url + "?" + COMMON_OPTIONS + session + (options.isEmpty() ? "" : "&" + options);
  }

  /** A data source that opens a new connection each time. Pooling is up to the runtime. */
  public DataSource unpooled() {
    return unpooled(jdbcUrl());
  }

  /** Like {@link #unpooled}, without time limits: for migrations. */
  public DataSource unlimited() {
    return unpooled(jdbcUrl(DIRECT_OPTIONS));
  }

  private DataSource unpooled(String address) {
    try {
      var source = new MariaDbDataSource(address);
      source.setUser(user);
      source.setPassword(password);
      return source;
    } catch (SQLException e) {
      throw new IllegalArgumentException("DATABASE_URL is not an address of MariaDB: " + url, e);
    }
  }
}
