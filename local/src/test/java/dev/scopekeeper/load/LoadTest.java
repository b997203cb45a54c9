package dev.scopekeeper.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import dev.scopekeeper.api.Json;
import dev.scopekeeper.local.MariaDbProcess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The real server, with the heap that it has elsewhere, is asked for far more at once than it can
 * do. It answers or refuses each request, and whatever it was, it goes on afterwards: nothing here
 * is about how long that takes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoadTest {
  /** Those of local/start. */
  private static final List<String> OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-Xms32m",
          "-Xmx512m",
          "-XX:MinHeapFreeRatio=15",
          "-XX:MaxHeapFreeRatio=30",
          "-XX:+UseCompactObjectHeaders",
          "-XX:TrimNativeHeapInterval=5000");

  private static final String USERNAME = "load";
  private static final int CARDS = 3_000;

  private Path data;
  private ServerProcess server;
  private String cookie;
  private UUID project;

  @BeforeAll
  void start() throws Exception {
    var work = Path.of("target", "load-" + System.nanoTime()).toAbsolutePath();
    data = Files.createDirectories(work.resolve("data"));
    Files.createSymbolicLink(
        data.resolve("mariadb-program"), Path.of("target", "mariadb-program").toAbsolutePath());
    server = ServerProcess.start(work, data, OPTIONS);
    var account =
        Map.of(
            "id",
            App.id(),
            "username",
            USERNAME,
            "name",
            "Pat",
            "password",
            App.PASSWORD,
            "setUp",
            Files.readString(data.resolve("set-up-token")).strip());
    var signedUp =
        server.post("/api/accounts", "", BodyPublishers.ofByteArray(Json.bytes(account)));
    cookie = signedUp.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
    project = App.id();
    assertThat(imported(project).statusCode()).isEqualTo(201);
  }

  @AfterEach
  void it_goes_on() throws Exception {
    assertThat(server.isAlive()).isTrue();
    assertThat(signedIn().statusCode()).isEqualTo(201);
    assertThat(server.get(path("/board"), cookie).statusCode()).isEqualTo(200);
    assertThat(server.output()).doesNotContain("OutOfMemoryError");
    assertThat(MariaDbProcess.on(data.resolve("mariadb"))).hasSize(1);
  }

  @AfterAll
  void stop() throws Exception {
    try (var stopped = server) {
      stopped.stop();
      assertThat(stopped.output()).doesNotContain("starting it again");
      assertThat(MariaDbProcess.on(data.resolve("mariadb"))).isEmpty();
    }
  }

  @Test
  void sixty_sign_ins_at_once() throws Exception {
    assertThat(statuses(atOnce(60, this::signedIn))).contains(201).isSubsetOf(201, 503);
  }

  @Test
  void bodies_of_nobody_that_stop_coming() throws Exception {
    assertThat(stalled(140, 1_000, List.of()))
        .contains(401)
        // closed before the answer was read: what was sent came after the server had waited for it
        .isSubsetOf(0, 401);
  }

  @Test
  void bodies_of_somebody_that_stop_coming_at_their_end() throws Exception {
    assertThat(stalled(140, 3_900_000, List.of("Cookie: " + cookie)))
        .contains(503)
        // closed before the answer was read: what was sent was not all received
        .isSubsetOf(0, 408, 503);
  }

  @Test
  void previews_of_files_that_grow_to_forty_megabytes() throws Exception {
    var file = packed("{\"file\":\"Title\\n", "a,b\\n", 39_000_000, "\"}");
    var answers = atOnce(12, () -> sent("/api/imports/preview", file));
    assertThat(statuses(answers)).contains(422).isSubsetOf(422, 503);
    answers.stream()
        .filter(answer -> answer.statusCode() == 503)
        .forEach(answer -> assertThat(answer.headers().firstValue("retry-after")).isPresent());
  }

  @Test
  void imports_at_once() throws Exception {
    assertThat(statuses(atOnce(12, () -> imported(App.id())))).contains(201).isSubsetOf(201, 503);
  }

  @Test
  void exports_of_a_large_project_at_once() throws Exception {
    assertThat(statuses(atOnce(16, () -> exported("json")))).contains(201).isSubsetOf(201, 503);
    assertThat(statuses(atOnce(16, () -> exported("csv")))).contains(201).isSubsetOf(201, 503);
  }

  @Test
  void histories_and_exports_of_long_texts_at_once() throws Exception {
    var card = card();
    var before = "";
    for (var i = 0; i < 120; i++) {
      var after = (i % 2 == 0 ? "🚀" : "🎈").repeat(49_990) + i;
      var edit = Map.of("description", Map.of("from", before, "to", after));
      var edited = server.patch(card, cookie, BodyPublishers.ofByteArray(Json.bytes(edit)));
      assertThat(edited.statusCode()).isEqualTo(200);
      before = after;
    }
    for (var history : List.of(path("/activity"), card + "/history")) {
      assertThat(statuses(atOnce(32, () -> server.get(history, cookie))))
          .contains(200)
          .isSubsetOf(200, 503);
    }
    assertThat(exported("json").statusCode()).isEqualTo(201);
    // as much as six at once write may take longer than a request has
    assertThat(statuses(atOnce(6, () -> exported("json")))).isSubsetOf(201, 503, 504);
  }

  @Test
  void likenesses_in_a_large_project_at_once() throws Exception {
    var suggestion = App.id();
    var idea = Map.of("id", suggestion, "title", "An idea", "text", "some words ".repeat(20));
    var added =
        server.post(path("/suggestions"), cookie, BodyPublishers.ofByteArray(Json.bytes(idea)));
    assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    var similar = path("/suggestions/" + suggestion + "/similar");
    assertThat(statuses(atOnce(32, () -> server.get(similar, cookie))))
        .contains(200)
        .isSubsetOf(200, 503, 504);
  }

  @Test
  void boards_of_a_large_project_at_once() throws Exception {
    assertThat(statuses(atOnce(64, () -> server.get(path("/board"), cookie))))
        .contains(200)
        .isSubsetOf(200, 503);
  }

  private String path(String rest) {
    return "/api/projects/" + project + rest;
  }

  /** The path of a new card. */
  private String card() throws Exception {
    var id = App.id();
    var card = Map.of("id", id, "title", "Card");
    var added = server.post(path("/cards"), cookie, BodyPublishers.ofByteArray(Json.bytes(card)));
    assertThat(added.statusCode()).isEqualTo(201);
    return path("/cards/" + id);
  }

  private HttpResponse<String> signedIn() throws Exception {
    var credentials = Map.of("username", USERNAME, "password", App.PASSWORD);
    return server.post("/api/sessions", "", BodyPublishers.ofByteArray(Json.bytes(credentials)));
  }

  private HttpResponse<String> imported(UUID id) throws Exception {
    var card =
        "{\\\"title\\\":\\\"Card\\\",\\\"description\\\":\\\"" + "words ".repeat(300) + "\\\"},";
    var begin =
        "{\"boards\":[{\"ref\":\"b1\",\"id\":\""
            + id
            + "\",\"key\":\"LO\",\"name\":\"Load\"}],\"file\":\"{\\\"boards\\\":[{\\\"title\\\":\\\"x\\\","
            + "\\\"labels\\\":[],\\\"stacks\\\":[{\\\"cards\\\":[";
    return sent("/api/imports", packed(begin, card, CARDS * card.length(), "{}]}]}]}\"}"));
  }

  private HttpResponse<String> exported(String format) throws Exception {
    var wanted = Json.bytes(Map.of("format", format));
    return server.post(path("/exports"), cookie, BodyPublishers.ofByteArray(wanted));
  }

  private HttpResponse<String> sent(String path, byte[] compressed) throws Exception {
    return server.post(
        path, cookie, BodyPublishers.ofByteArray(compressed), "Content-Encoding", "gzip");
  }

  /** The statuses of requests of which so many bytes of 4 MB come, and no more. */
  private List<Integer> stalled(int count, int bytes, List<String> headers) throws Exception {
    var all = new ArrayList<>(headers);
    all.add("Content-Length: 4000000");
    var part = new byte[bytes];
    return atOnce(
        count,
        () -> {
          try (var connection = new RawConnection(server.port(), ServerProcess.PATIENCE)) {
            return connection
                .head("POST /api/imports/preview", server.origin(), all)
                .send(part)
                .answer()
                .status();
          } catch (IOException e) {
            return 0;
          }
        });
  }

  private static <T> List<T> atOnce(int count, Callable<T> request) throws Exception {
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<T>();
      for (var answer : IntStream.range(0, count).mapToObj(_ -> clients.submit(request)).toList()) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  private static List<Integer> statuses(List<HttpResponse<String>> answers) {
    return answers.stream().map(HttpResponse::statusCode).toList();
  }

  /** A text of about so many bytes, compressed, and never held whole. */
  private static byte[] packed(String begin, String again, int bytes, String end)
      throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(packed)) {
      zip.write(begin.getBytes(StandardCharsets.UTF_8));
      var count = Math.max(1, 8_192 / again.length());
      var chunk = again.repeat(count).getBytes(StandardCharsets.UTF_8);
      for (var written = 0L; written < bytes; written += chunk.length) {
        zip.write(chunk);
      }
      zip.write(end.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }
}
