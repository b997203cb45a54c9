package dev.scopekeeper.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.scopekeeper.App;
import dev.scopekeeper.User;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Values bound to a failing statement appear in no message and no log. */
@ExtendWith(App.class)
class BoundValuesTest {
  private static final String SECRET = "$argon2id$v=19$secret-of-somebody";

  private record WrongType(int name) {}

  private record Row(UUID id, String name, String color, long revision) {}

  @TestFactory
  Stream<DynamicTest> no_message_quotes_what_was_bound(App app) {
    var project = app.signUp().project();
    var name = Map.of("name", Map.of("from", "Test", "to", SECRET));
    assertThat(project.owner().patch(project.path(""), name).status()).isEqualTo(200);
    var id = project.id();
    var doubled = new Row(App.id(), SECRET, "000000", 1);
    return Stream.of(
        failsWithoutSecret(
            app, "an entry that is there", "account/add", tx -> insertAccount(tx, "taken")),
        failsWithoutSecret(
            app, "a value of a wrong type", "label/insert", tx -> insertLabel(tx, id, SECRET)),
        failsWithoutSecret(
            app, "a null", "account/add", tx -> insertAccount(tx, java.util.Optional.empty())),
        failsWithoutSecret(
            app,
            "a missing parameter",
            "label/insert",
            tx -> tx.sql("label/insert").bind("name", SECRET).run()),
        failsWithoutSecret(
            app,
            "a batch",
            "label/insert",
            tx -> tx.each("label/insert", List.of(doubled, doubled), Map.of("project", id))),
        failsWithoutSecret(
            app,
            "a batch without a parameter",
            "label/insert",
            tx -> tx.each("label/insert", List.of(doubled), Map.of())),
        failsWithoutSecret(
            app,
            "a row that is no such record",
            "project/find",
            tx -> tx.sql("project/find").bind("project", id).bind("id", id).first(WrongType.class)),
        failsWithoutSecret(
            app,
            "a key that refers to nothing",
            "label/insert",
            tx ->
                tx.sql("label/insert")
                    .bind("project", App.id())
                    .bind("id", App.id())
                    .bind("name", SECRET)
                    .bind("color", "000000")
                    .bind("revision", 1)
                    .run()));
  }

  private static DynamicTest failsWithoutSecret(
      App app, String how, String statement, Consumer<Transaction> work) {
    return DynamicTest.dynamicTest(
        how,
        () -> {
          var database = new Database(app.source());
          var log =
              captureLog(() ->
                  assertNoSecret(
                      catchThrowable(() ->
                          database.write(tx -> {
                            work.accept(tx);
                            return tx;
                          })),
                      statement));
          assertThat(log).doesNotContain(SECRET);
        });
  }

  private static void assertNoSecret(Throwable failure, String statement) {
    assertThat(failure).isInstanceOfAny(DatabaseException.class, StatementFailure.class);
    var printed = new StringWriter();
    failure.printStackTrace(new PrintWriter(printed));
    assertThat(printed.toString()).doesNotContain(SECRET);
    assertThat(printed.toString())
        .as("names the test and the statement")
        .contains("BoundValuesTest", statement);
    assertMessages(failure);
  }

  private static void assertMessages(Throwable failure) {
    assertThat(String.valueOf(failure.getMessage())).doesNotContain(SECRET);
    assertThat(String.valueOf(failure.getLocalizedMessage())).doesNotContain(SECRET);
    for (var suppressed : failure.getSuppressed()) {
      assertMessages(suppressed);
    }
    if (failure.getCause() != null) {
      assertMessages(failure.getCause());
    }
  }

  private static void insertAccount(Transaction tx, Object hash) {
    for (var i = 0; i < 2; i++) {
      tx.sql("account/add")
          .bind("id", App.id())
          .bind("username", SECRET)
          .bind("name", SECRET)
          .bind("passwordHash", hash)
          .bind("now", Instant.EPOCH)
          .run();
    }
  }

  private static void insertLabel(Transaction tx, UUID project, String id) {
    tx.sql("label/insert")
        .bind("project", project)
        .bind("id", id)
        .bind("name", SECRET)
        .bind("color", "000000")
        .bind("revision", 1)
        .run();
  }

  @Test
  void a_failure_says_which_statement_it_was_and_how_mariadb_numbers_it(App app) {
    var project = app.signUp().project().id();
    var failure =
        catchThrowable(() ->
            new Database(app.source())
                .write(tx -> {
                  insertLabel(tx, project, SECRET);
                  return tx;
                }));
    assertThat(failure).hasMessageContaining("sql/label/insert.sql");
    assertThat(failure.getCause()).hasMessageContaining("error 1292, SQLSTATE 22007");
  }

  @Test
  void an_entry_that_reads_like_a_key_is_not_taken_for_one(App app) {
    var project = app.signUp().project();
    for (var status : List.of(201, 409)) {
      var stage = Map.of("id", App.id(), "name", "x' for key 'a_secret_uk");
      var answer = project.owner().post(project.path("/stages"), stage);
      assertThat(answer.status()).as(answer.response().text()).isEqualTo(status);
      assertThat(answer.json().at("/errors/0/pointer").asString("#/name")).isEqualTo("#/name");
    }
  }

  @Test
  void a_request_that_fails_here_is_logged_without_what_was_in_it(App app) {
    var project = app.signUp().project();
    var broken =
        new User(
            app.through(
                withReplacedSql(
                    app.source(), "(project_id, id, name, color", "(project_id, name, id, color")),
            project.owner().cookie());
    var insertLabel = Map.of("id", App.id(), "name", SECRET, "color", "000000");
    var log =
        captureLog(() -> {
          var answer = broken.post(project.path("/labels"), insertLabel);
          assertThat(answer.status()).isEqualTo(500);
          assertThat(answer.response().text()).doesNotContain(SECRET);
        });
    assertThat(log).contains("A route failed", "sql/label/insert.sql", "error 1292");
    assertThat(log).doesNotContain(SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"src/main/resources/logback.xml", "../functions/src/main/aws/logback.xml"})
  void the_driver_logs_nothing_because_it_quotes_mariadb(String file) throws Exception {
    var context = new LoggerContext();
    var configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(Path.of(file).toFile());
    var driver = context.getLogger("org.mariadb.jdbc.message.server.ErrorPacket");
    assertThat(driver.getEffectiveLevel()).isEqualTo(Level.OFF);
    assertThat(context.getLogger("dev.scopekeeper").isErrorEnabled()).isTrue();
    context.stop();
  }

  /** Everything logged during the work, as formatted text. */
  private static String captureLog(Runnable work) {
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    var encoder = new JsonEncoder();
    encoder.setContext(root.getLoggerContext());
    encoder.setWithFormattedMessage(true);
    encoder.start();
    var events = new ListAppender<ILoggingEvent>();
    events.setContext(root.getLoggerContext());
    events.start();
    root.addAppender(events);
    try {
      work.run();
    } finally {
      root.detachAppender(events);
    }
    return List.copyOf(events.list).stream()
        .map(event -> new String(encoder.encode(event), StandardCharsets.UTF_8))
        .collect(Collectors.joining())
        .replace("\\/", "/");
  }

  /** The same database, but with a text in its statements replaced. */
  private static DataSource withReplacedSql(DataSource source, String text, String other) {
    return proxy(
        DataSource.class,
        source,
        (name, arguments, result) ->
            result instanceof Connection connection
                ? proxy(Connection.class, connection, (_, _, made) -> made, text, other)
                : result,
        "",
        "");
  }

  private interface Invocation {
    Object answer(String method, Object[] arguments, Object result);
  }

  private static <T> T proxy(
      Class<T> type, T real, Invocation answering, String text, String other) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              var given = arguments == null ? new Object[0] : arguments.clone();
              if (!text.isEmpty() && given.length > 0 && given[0] instanceof String sql) {
                given[0] = sql.replace(text, other);
              }
              try {
                return answering.answer(method.getName(), given, method.invoke(real, given));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
