package dev.scopekeeper.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scopekeeper.App;
import dev.scopekeeper.TestProject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The work of a request ends at its deadline, in the database too. */
@ExtendWith(App.class)
class DeadlineTest {
  private static final Duration LONG = Duration.ofMinutes(10);

  /** The time after which a test counts as hanging. */
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private record SleepResult(int slept) {}

  private record StatementLimit(double seconds) {}

  private DataSource source;
  private Database database;

  @BeforeEach
  void open(App app) {
    source = app.source();
    database = new Database(source);
  }

  @Test
  void a_statement_under_way_is_stopped_in_mariadb() throws Exception {
    var deadline = Deadline.in(LONG);
    var work = start(deadline, tx -> tx.sql("waiting/sleep").single(SleepResult.class));
    awaitRunning("SLEEP(60)", true);
    deadline.expire();
    assertThatThrownBy(work::join).hasCauseInstanceOf(DatabaseException.TimedOut.class);
    awaitRunning("SLEEP(60)", false);
    assertEveryConnectionWorks();
  }

  @Test
  void a_change_that_waits_for_a_lock_is_stopped_and_rolled_back(App app) throws Exception {
    var project = app.signUp().project();
    var deadline = Deadline.in(LONG);
    try (var holder = source.getConnection();
        var statement = holder.createStatement()) {
      statement.execute("START TRANSACTION");
      statement.execute(renameSql(project, "held"));
      var work =
          start(
              deadline,
              tx -> {
                rename(tx, project);
                return 1;
              });
      awaitRunning("UPDATE project", true);
      deadline.expire();
      assertThatThrownBy(work::join).hasCauseInstanceOf(DatabaseException.TimedOut.class);
      awaitRunning("UPDATE project", false);
      statement.execute("ROLLBACK");
    }
    assertThat(name(project)).isEqualTo("Test");
    assertEveryConnectionWorks();
  }

  @Test
  void what_was_changed_before_the_time_was_over_is_rolled_back(App app) {
    var project = app.signUp().project();
    var deadline = Deadline.in(LONG);
    assertThatThrownBy(() ->
            deadline.limit(() ->
                database.write(tx -> {
                  rename(tx, project);
                  deadline.expire();
                  return tx.sql("waiting/limit").single(StatementLimit.class);
                })))
        .isInstanceOf(DatabaseException.TimedOut.class);
    assertThat(name(project)).isEqualTo("Test");
    assertEveryConnectionWorks();
  }

  @Test
  void nothing_begins_once_the_time_is_over() {
    var over = Deadline.in(Duration.ZERO);
    assertThatThrownBy(() ->
            over.limit(
                () -> database.read(tx -> tx.sql("waiting/limit").single(StatementLimit.class))))
        .isInstanceOf(DatabaseException.TimedOut.class);
    assertThatThrownBy(() ->
            over.limit(() -> {
              Deadline.check();
              return 1;
            }))
        .isInstanceOf(DatabaseException.TimedOut.class);
  }

  @Test
  void an_error_in_the_middle_is_rolled_back_too(App app) {
    var project = app.signUp().project();
    assertThatThrownBy(() ->
            database.write(tx -> {
              rename(tx, project);
              throw new OutOfMemoryError("of a test");
            }))
        .isInstanceOf(OutOfMemoryError.class);
    // an open transaction would be committed by the next one on its connection
    assertEveryConnectionWorks();
    assertThat(name(project)).isEqualTo("Test");
  }

  @Test
  void mariadb_itself_ends_statements_of_requests_and_lets_migrations_take_their_time(App app) {
    assertThat(database.read(tx -> tx.sql("waiting/limit").single(StatementLimit.class)).seconds())
        .isEqualTo(20);
    var migrating = new Database(app.connection().unlimited());
    assertThat(migrating.read(tx -> tx.sql("waiting/limit").single(StatementLimit.class)).seconds())
        .isZero();
    assertThatThrownBy(
            () -> database.read(tx -> tx.sql("waiting/too_long").single(SleepResult.class)))
        .isInstanceOf(DatabaseException.TimedOut.class);
  }

  private <T> CompletableFuture<T> start(Deadline deadline, Function<Transaction, T> work) {
    return CompletableFuture.supplyAsync(() -> deadline.limit(() -> database.write(work)));
  }

  private static void rename(Transaction tx, TestProject project) {
    tx.sql("waiting/rename").bind("project", project.id()).run();
  }

  private static String renameSql(TestProject project, String name) {
    return "UPDATE project SET name = '" + name + "' WHERE id = '" + project.id() + "'";
  }

  private String name(TestProject project) {
    return project.board().at("/project/name").asString();
  }

  /** Runs a transaction on each connection, to show that none is broken. */
  private void assertEveryConnectionWorks() {
    for (var i = 0; i < 40; i++) {
      assertThat(
              database.write(tx -> tx.sql("waiting/limit").single(StatementLimit.class)).seconds())
          .isEqualTo(20);
    }
  }

  /** Waits until MariaDB runs such a statement, or has stopped it. */
  private void awaitRunning(String text, boolean running) throws Exception {
    var end = Instant.now().plus(PATIENCE);
    while (isRunning(text) != running) {
      assertThat(Instant.now()).as("%s is running: %s", text, running).isBefore(end);
      Thread.sleep(20);
    }
  }

  private boolean isRunning(String text) throws SQLException {
    try (var connection = source.getConnection();
        var statement =
            connection.prepareStatement(
                "SELECT 1 FROM information_schema.processlist"
                    + " WHERE id <> CONNECTION_ID() AND info LIKE CONCAT('%', ?, '%')")) {
      statement.setString(1, text);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }
}
