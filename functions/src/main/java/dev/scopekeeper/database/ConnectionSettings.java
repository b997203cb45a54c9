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
 * @param proxied whether RDS Proxy stands between and sets the session variables ({@link
 *     #initQuery}): set from here they would keep a connection of MariaDB for one function
 */
public record ConnectionSettings(
    String url, String options, String user, String password, boolean proxied) {
  private static final String EVERYWHERE =
      "connectionTimeZone=UTC&tcpKeepAlive=true&connectTimeout=3000&useAffectedRows=false"
          // the mode below is strict already
          + "&jdbcCompliantTruncation=false";

  private static final String VARIABLES =
      "transaction_isolation='READ-COMMITTED',innodb_snapshot_isolation=ON,"
          + "innodb_lock_wait_timeout=5,sql_mode='STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION'";

  private static final String DIRECT =
      "&forceConnectionTimeZoneToSession=true&sessionVariables=" + VARIABLES;

  /** Within what a request may take: MariaDB itself ends what goes on (seconds). */
  private static final String STATEMENT_LIMIT = ",max_statement_time=20";

  /** And so does this side (ms). */
  private static final String SOCKET_LIMIT = "&socketTimeout=25000";

  /** Without a proxy. */
  public ConnectionSettings(String url, String options, String user, String password) {
    this(url, options, user, password, false);
  }

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

  /**
   * Reads {@code DATABASE_PROXY_URL} and {@code DATABASE_PROXY_OPTIONS}: RDS Proxy, through which
   * requests reach the same database; empty where there is none.
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

  /** What RDS Proxy runs on each connection that it opens: makes it like ours of requests. */
  public static String initQuery() {
    return "SET NAMES utf8mb4,time_zone='+00:00'," + VARIABLES + STATEMENT_LIMIT;
  }

  /** The same database as another user. */
  public ConnectionSettings as(String otherUser, String otherPassword) {
    return new ConnectionSettings(url, options, otherUser, otherPassword, proxied);
  }

  /** The address with every option. */
  public String jdbcUrl() {
    return jdbcUrl((proxied ? "" : DIRECT + STATEMENT_LIMIT) + SOCKET_LIMIT);
  }

  private String jdbcUrl(String session) {
    return url + "?" + EVERYWHERE + session + (options.isEmpty() ? "" : "&" + options);
  }

  /** Opens a new connection for each borrower; pooling is up to whoever runs the routes. */
  public DataSource unpooled() {
    return unpooled(jdbcUrl());
  }

  /** As {@link #unpooled}, for statements that may take as long as they need: migrations. */
  public DataSource unlimited() {
    return unpooled(jdbcUrl(DIRECT));
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
