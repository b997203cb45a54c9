package dev.scopekeeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Puts a transaction before what a request writes, so that a race always ends the same way. */
public final class LockWait {

  /** In milliseconds: a statement of these takes less, unless it waits. */
  private static final int LONGER_THAN_WORK = 200;

  private LockWait() {}

  /**
   * Sends a request that has to wait for a transaction, and commits that then.
   *
   * @param statements what the transaction does, each with the id as its only parameter
   */
  public static <T> T behind(App app, UUID id, List<String> statements, Callable<T> request)
      throws Exception {
    try (var threads = Executors.newSingleThreadExecutor();
        var connection = app.source().getConnection()) {
      connection.setAutoCommit(false);
      for (var sql : statements) {
        try (var statement = connection.prepareStatement(sql)) {
          statement.setString(1, id.toString());
          statement.execute();
        }
      }
      var answer = threads.submit(request);
      await(app, answer);
      assertThat(answer.isDone()).as("it waits for the transaction").isFalse();
      connection.commit();
      connection.setAutoCommit(true);
      return answer.get();
    }
  }

  private static void await(App app, Future<?> answer) throws SQLException {
    try (var connection = app.source().getConnection();
        var waiting =
            connection.prepareStatement(
                "SELECT query_id FROM information_schema.processlist WHERE command = 'Query'"
                    + " AND id <> CONNECTION_ID() AND time_ms > "
                    + LONGER_THAN_WORK)) {
      while (!answer.isDone()) {
        try (var rows = waiting.executeQuery()) {
          if (rows.next()) {
            return;
          }
        }
      }
    }
  }
}
