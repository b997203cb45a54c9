package dev.scopekeeper.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scopekeeper.App;
import dev.scopekeeper.User;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.database.Database;
import dev.scopekeeper.load.RawConnection;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What one request may take of the server, whoever sends it. */
@ExtendWith(App.class)
class RequestLimitsTest {

  /** Not how long it may take, but when a hang is called one. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final String IMPORT = "POST /api/imports/preview";

  private record Slept(int slept) {}

  @TempDir Path site;
  private Server server;
  private User user;

  @BeforeEach
  void start(App app) {
    server =
        new Server(
            new Server.Settings("127.0.0.1", 0, site, URI.create(App.ORIGIN), Optional.empty()),
            app.pipeline(),
            app.files(),
            new EventStreams());
    user = app.signUp();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  @Test
  void a_large_body_of_nobody_is_refused_before_it_is_read() throws Exception {
    assertThat(begin(IMPORT, "Content-Length: 4000000").status()).isEqualTo(401);
    assertThat(begin(IMPORT, "Transfer-Encoding: chunked").status()).isEqualTo(401);
  }

  @Test
  void a_large_body_from_another_origin_is_refused_before_it_is_read() throws Exception {
    try (var connection = new RawConnection(server.port(), PATIENCE)) {
      var answer =
          connection
              .head(
                  IMPORT,
                  "https://elsewhere.example",
                  List.of("Content-Length: 4000000", "Cookie: " + user.cookie()))
              .send(new byte[100])
              .answer();
      assertThat(answer.status()).isEqualTo(403);
    }
  }

  @Test
  void a_length_above_the_limit_is_refused_at_once() throws Exception {
    var length = "Content-Length: " + (ApiHandler.MAX_BYTES + 1);
    assertThat(begin(IMPORT, length, "Cookie: " + user.cookie()).status()).isEqualTo(413);
    // what anyone may call takes what a form has, and no more
    assertThat(begin("POST /api/sessions", "Content-Length: 100000").status()).isEqualTo(413);
  }

  @Test
  void who_sends_all_of_a_body_before_reading_is_answered_all_the_same() throws Exception {
    for (var header : List.of("Cookie: " + user.cookie(), "X-Of: nobody")) {
      try (var connection = new RawConnection(server.port(), PATIENCE)) {
        var answer =
            connection
                .head(
                    IMPORT,
                    App.ORIGIN,
                    List.of(
                        "Content-Length: " + 5 * ApiHandler.MAX_BYTES, "Connection: close", header))
                .send(new byte[5 * ApiHandler.MAX_BYTES])
                .answer();
        assertThat(answer.status()).isIn(401, 413);
      }
    }
  }

  @Test
  void a_body_that_stops_coming_is_answered_and_its_connection_closed() throws Exception {
    var answer = begin(IMPORT, "Content-Length: 4000000", "Cookie: " + user.cookie());
    assertThat(answer.status()).isEqualTo(408);
    assertThat(answer.text()).contains("urn:scopekeeper:problem:too-slow");
  }

  @Test
  void a_chunked_body_of_somebody_is_read(App app) throws Exception {
    try (var connection = new RawConnection(server.port(), PATIENCE)) {
      var answer =
          connection
              .head(
                  IMPORT,
                  App.ORIGIN,
                  List.of(
                      "Transfer-Encoding: chunked",
                      "Connection: close",
                      "Cookie: " + user.cookie()))
              .send("c\r\n{\"file\":\"x\"}\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII))
              .answer();
      assertThat(answer.status()).isIn(200, 422);
    }
  }

  @Test
  void the_memory_for_bodies_is_one_for_all() {
    var budget = new ByteBudget(10);
    try (var first = budget.share();
        var second = budget.share()) {
      assertThat(first.grow(6)).isTrue();
      assertThat(second.grow(5)).isFalse();
      assertThat(second.grow(4)).isTrue();
      assertThat(first.grow(1)).isFalse();
    }
    try (var again = budget.share()) {
      assertThat(again.grow(11)).isFalse();
      assertThat(again.grow(10)).isTrue();
    }
  }

  @Test
  void a_request_whose_time_is_over_leaves_its_thread_and_its_statement_ends(App app)
      throws Exception {
    var database = new Database(app.source());
    var functions = new Functions(1, 1, Duration.ofSeconds(1));
    assertThatThrownBy(() ->
            functions.run(deadline ->
                deadline.limit(() ->
                    database.write(tx -> {
                      tx.sql("waiting/sleep").single(Slept.class);
                      return new byte[0];
                    }))))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.TIMED_OUT));
    // there is only one thread, and within its time the next request has it
    var answer = new byte[] {1};
    assertThat(new Retry(() -> functions.run(_ -> answer)).result()).isEqualTo(answer);
  }

  @Test
  void requests_that_wait_for_a_thread_are_bounded() throws Exception {
    var functions = new Functions(1, 1, PATIENCE);
    var inside = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var first =
          clients.submit(() ->
              functions.run(_ -> {
                inside.countDown();
                end.await();
                return new byte[0];
              }));
      inside.await();
      var others = new ArrayList<Future<byte[]>>();
      others.add(clients.submit(() -> functions.run(_ -> new byte[0])));
      others.add(clients.submit(() -> functions.run(_ -> new byte[0])));
      while (others.stream().noneMatch(Future::isDone)) {
        Thread.onSpinWait();
      }
      assertThat(others.stream().filter(Future::isDone).map(Future::exceptionNow))
          .singleElement()
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.UNAVAILABLE));
      end.countDown();
      first.get();
    }
  }

  @Test
  void work_that_runs_out_of_memory_is_answered_and_the_next_goes_on() {
    var functions = new Functions(1, 1, PATIENCE);
    assertThatThrownBy(() ->
            functions.run(_ -> {
              throw new OutOfMemoryError("of a test");
            }))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.UNAVAILABLE));
    var next = functions.run(_ -> "answered");
    assertThat(next).isEqualTo("answered");
  }

  /** Sends again while there is no thread for it. */
  private record Retry(Supplier<byte[]> request) {
    byte[] result() {
      while (true) {
        try {
          return request.get();
        } catch (Problem problem) {
          assertThat(problem.kind()).isEqualTo(Problem.Kind.TIMED_OUT);
        }
      }
    }
  }

  /** The answer to a request of which the beginning is sent. */
  private RawConnection.Answer begin(String line, String... headers) throws IOException {
    try (var connection = new RawConnection(server.port(), PATIENCE)) {
      return connection.head(line, App.ORIGIN, List.of(headers)).send(new byte[100]).answer();
    }
  }
}
