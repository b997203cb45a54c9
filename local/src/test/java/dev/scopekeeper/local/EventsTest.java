package dev.scopekeeper.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import dev.scopekeeper.TestProject;
import dev.scopekeeper.User;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The stream that tells boards of changes, over HTTP. */
@ExtendWith(App.class)
class EventsTest {
  private static final EventStreams.Limits FEW =
      new EventStreams.Limits(2, 3, Duration.ofMillis(100));

  private final EventStreams streams = new EventStreams(FEW);
  private final HttpClient client = HttpClient.newHttpClient();
  private App app;
  private TestProject project;
  private Server server;

  @BeforeEach
  void start(App plain) {
    app = plain.announcing(streams);
    project = app.signUp().project();
    server =
        new Server(
            new Server.Settings(
                "127.0.0.1", 0, Path.of("no-site"), URI.create(App.ORIGIN), Optional.empty()),
            app.pipeline(),
            plain.files(),
            streams);
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
    client.close();
  }

  /** An open stream. */
  private record Open(HttpResponse<InputStream> response, BufferedReader lines)
      implements AutoCloseable {

    /** The next revision; empty at the end. */
    Optional<Long> next() throws IOException {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("data: ")) {
          return Optional.of(Long.parseLong(line.substring("data: ".length())));
        }
        assertThat(line).isIn(":", "");
      }
      return Optional.empty();
    }

    @Override
    public void close() throws IOException {
      response.body().close();
    }
  }

  @Test
  void a_board_hears_the_revision_of_every_change_and_nothing_else() throws Exception {
    try (var open = open(project.owner())) {
      var headers = open.response().headers();
      assertThat(headers.firstValue("content-type")).contains("text/event-stream");
      assertThat(headers.firstValue("content-encoding")).isEmpty();
      assertThat(headers.firstValue("cache-control")).contains("no-store");
      assertThat(headers.firstValue("content-security-policy")).isPresent();
      assertThat(open.next()).contains(project.revision());
      project.card("Seen by all");
      assertThat(open.next()).contains(project.revision());
      app.signUp().project().card("On another board");
      project.card("And this");
      assertThat(open.next()).contains(project.revision());
    }
  }

  @Test
  void changes_from_elsewhere_are_found_at_the_next_beat(App plain) throws Exception {
    try (var open = open(project.owner())) {
      assertThat(open.next()).contains(project.revision());
      new TestProject(new User(plain, project.owner().cookie()), project.id(), project.made())
          .card("By another process");
      assertThat(open.next()).contains(project.revision());
    }
  }

  @Test
  void the_board_says_where_to_listen() throws Exception {
    var updates = project.board().get("updates");
    assertThat(updates.get("kind").asString()).isEqualTo("events");
    assertThat(updates.get("url").asString()).isEqualTo(project.path("/events"));
  }

  @Test
  void strangers_hear_nothing() throws Exception {
    assertThat(send(app.nobody()).statusCode()).isEqualTo(401);
    var refused = send(app.signUp());
    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(refused.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(streams.count()).isZero();
  }

  @Test
  void who_is_removed_does_not_even_hear_of_their_removal() throws Exception {
    var member = app.signUp().joins(project, "viewer");
    try (var open = open(member)) {
      assertThat(open.next()).contains(project.revision());
      var removal = project.owner().delete(project.path("/members/" + member.account()));
      assertThat(removal.status()).isEqualTo(200);
      project.card("Not for them");
      assertThat(open.next()).isEmpty();
    }
    await(() -> streams.count() == 0);
  }

  @Test
  void a_stream_ends_with_its_session() throws Exception {
    try (var open = open(project.owner())) {
      assertThat(open.next()).isPresent();
      assertThat(project.owner().delete("/api/sessions/current").status()).isEqualTo(204);
      assertThat(open.next()).isEmpty();
    }
  }

  @Test
  void an_account_has_few_streams_and_all_together_not_many() throws Exception {
    var other = app.signUp().joins(project, "viewer");
    var third = app.signUp().joins(project, "viewer");
    var open = new ArrayList<Open>();
    open.add(open(project.owner()));
    open.add(open(project.owner()));
    assertThat(send(project.owner()).statusCode()).as("a third of an account").isEqualTo(503);
    open.add(open(other));
    assertThat(send(third).statusCode()).as("a fourth of all").isEqualTo(503);
    for (var stream : open) {
      assertThat(stream.next()).as("those before are not disturbed").isPresent();
      stream.close();
    }
    await(() -> streams.count() == 0);
    open(third).close();
  }

  @Test
  void a_client_that_goes_away_is_noticed() throws Exception {
    var open = open(project.owner());
    assertThat(open.next()).isPresent();
    assertThat(streams.count()).isEqualTo(1);
    open.close();
    await(() -> streams.count() == 0);
  }

  @Test
  void a_server_that_stops_ends_all_streams() throws Exception {
    try (var open = open(project.owner())) {
      assertThat(open.next()).isPresent();
      server.stop();
      assertThat(open.next()).isEmpty();
    }
    assertThat(streams.count()).isZero();
  }

  private Open open(User user) throws Exception {
    var response = client.send(request(user), HttpResponse.BodyHandlers.ofInputStream());
    assertThat(response.statusCode()).isEqualTo(200);
    return new Open(
        response,
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8)));
  }

  private HttpResponse<String> send(User user) throws Exception {
    return client.send(request(user), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest request(User user) {
    var address = "http://127.0.0.1:" + server.port() + project.path("/events");
    var request = HttpRequest.newBuilder(URI.create(address));
    if (!user.cookie().isEmpty()) {
      request.header("Cookie", user.cookie());
    }
    return request.build();
  }

  private static void await(BooleanSupplier so) throws InterruptedException {
    while (!so.getAsBoolean()) {
      Thread.sleep(10);
    }
  }
}
