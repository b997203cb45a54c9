package dev.scopekeeper.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;

/**
 * The connection of a function: opened when first needed, kept between requests, and replaced if it
 * was dropped in between. A function handles one request at a time.
 */
public final class KeptConnection implements ConnectionFactory, AutoCloseable {
  private static final Duration VALIDATION_TIMEOUT = Duration.ofSeconds(2);

  private final DataSource source;
  private Optional<Connection> kept = Optional.empty();
  private boolean needsValidation;

  public KeptConnection(DataSource source) {
    this.source = source;
  }

  /** Called at the start of a request: its first statement validates the connection. */
  public void validateOnNextUse() {
    needsValidation = true;
  }

  @Override
  public Connection openConnection() throws SQLException {
    if (needsValidation
        && kept.isPresent()
        && !kept.get().isValid((int) VALIDATION_TIMEOUT.toSeconds())) {
      close();
    }
    needsValidation = false;
    if (kept.isEmpty()) {
      kept = Optional.of(source.getConnection());
    }
    return kept.get();
  }

  @Override
  public void closeConnection(Connection connection) {
    // kept for the next request
  }

  /** Closes the connection. The next use opens another. */
  @Override
  public void close() throws SQLException {
    var closing = kept;
    kept = Optional.empty();
    if (closing.isPresent()) {
      closing.get().close();
    }
  }
}
