package dev.scopekeeper.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;

/**
 * The one connection of a function: opened when first needed, kept between requests, and replaced
 * before a request would notice that it was dropped. A function serves one request at a time.
 */
public final class KeptConnection implements ConnectionFactory, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final DataSource source;
  private Optional<Connection> kept = Optional.empty();
  private boolean doubtful;

  public KeptConnection(DataSource source) {
    this.source = source;
  }

  /** A request begins: its first statement asks whether the connection still stands. */
  public void doubt() {
    doubtful = true;
  }

  @Override
  public Connection openConnection() throws SQLException {
    if (doubtful && kept.isPresent() && !kept.get().isValid((int) PATIENCE.toSeconds())) {
      close();
    }
    doubtful = false;
    if (kept.isEmpty()) {
      kept = Optional.of(source.getConnection());
    }
    return kept.get();
  }

  @Override
  public void closeConnection(Connection connection) {
    // the next request has it
  }

  /** Gives the connection up; the next use opens another. */
  @Override
  public void close() throws SQLException {
    var given = kept;
    kept = Optional.empty();
    if (given.isPresent()) {
      given.get().close();
    }
  }
}
