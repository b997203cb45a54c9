package dev.scopekeeper.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.scopekeeper.App;
import dev.scopekeeper.api.Json;
import dev.scopekeeper.local.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The real server, in a process of its own with half the heap that it is started with elsewhere, is
 * sent files that would need more: each is answered, nothing is written, and the same process goes
 * on.
 */
@ExtendWith(App.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmallHeapTest {
  private static final String HEAP = "-Xmx256m";

  /** Not how long it may take, but when it is called hung. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpClient client = HttpClient.newHttpClient();
  private HikariDataSource source;
  private Process process;
  private String origin;
  private String cookie = "";
  private long before;

  @BeforeAll
  void start(App app) throws Exception {
    app.pipeline();
    source = app.source();
    var port = freePort();
    origin = "http://localhost:" + port;
    var work = Files.createDirectories(Path.of("target", "heap-" + port).toAbsolutePath());
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            HEAP,
            "-XX:+UseSerialGC",
            "-Djava.io.tmpdir=" + Files.createDirectories(work.resolve("tmp")),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Main.class.getName());
    builder.redirectErrorStream(true).redirectOutput(work.resolve("output").toFile());
    var url = source.getJdbcUrl();
    builder
        .environment()
        .putAll(
            Map.of(
                "PORT", String.valueOf(port),
                "SIGN_UP", "open",
                "DATA_DIR", work.resolve("data").toString(),
                "DATABASE_URL", url.substring(0, url.indexOf('?')),
                "DATABASE_OPTIONS", "sslMode=disable",
                "DATABASE_USER", source.getUsername(),
                "DATABASE_PASSWORD", source.getPassword()));
    process = builder.start();
    awaitHealth();
    var account =
        Map.of("id", App.id(), "username", "h" + port, "name", "Pat", "password", App.PASSWORD);
    var answer = send("/api/accounts", BodyPublishers.ofByteArray(Json.bytes(account)));
    cookie = answer.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
    before = rows();
  }

  @AfterAll
  void stop() {
    process.destroyForcibly();
    client.close();
  }

  @Test
  void a_gzip_bomb_is_refused_in_a_request_and_in_an_upload() throws Exception {
    refused(directly(zeros(1_000_000_000)), 413, "");
    refused(uploaded(zeros(1_000_000_000)), 413, "#/upload");
  }

  @Test
  void a_hundred_megabytes_of_json_are_refused() throws Exception {
    var board = packed(100_000_000, "{\"file\":\"{\\\"boards\\\":[", "{},", "]}\"}");
    refused(directly(board), 413, "");
    refused(
        uploaded(packed(100_000_000, "{\"boards\":[", "{\"title\":\"x\"},", "]}")),
        413,
        "#/upload");
  }

  @Test
  void as_much_json_as_may_be_is_answered_within_the_heap() throws Exception {
    refused(uploaded(packed(39_900_000, "[", "{\"a\":{}},", "{}]")), 422, "#/upload");
    refused(uploaded(packed(20_000_000, "[", "{\"a\":{}},", "{}]")), 422, "#/upload");
    refused(uploaded(packed(39_900_000, "{\"lists\":[", "\"\",", "\"\"]}")), 422, "#/upload");
    refused(uploaded(packed(39_900_000, "Title,Stage\n", "a,b\n", "")), 422, "#/upload");
    refused(uploaded(packed(39_900_000, "Title", ",x", "\n")), 422, "#/upload");
  }

  @Test
  void a_file_as_large_as_may_be_is_read_within_the_heap() throws Exception {
    var text = "\u20AC".repeat(1_000);
    var card = "{\"title\":\"Card\",\"description\":\"" + text + "\"},";
    var board = "{\"boards\":[{\"title\":\"x\",\"labels\":[],\"stacks\":[{\"cards\":[";
    read(uploaded(packed(39_900_000, board, card, "{}]}]}]}")));
    read(uploaded(packed(39_900_000, "Title,Description\n", "Card," + text + "\n", "")));
    var escaped = (board + card.repeat(12_000) + "{}]}]}]}").replace("\"", "\\\"");
    read(directly(gzip(("{\"file\":\"" + escaped + "\"}").getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void depth_duplicate_names_and_huge_strings_are_refused() throws Exception {
    for (var text :
        List.of(
            "[".repeat(10_000) + "]".repeat(10_000),
            "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000),
            "{\"name\":\"a\",\"name\":\"b\"}",
            "{\"boards\":[{\"title\":\"a\",\"title\":\"b\",\"labels\":[]}]}")) {
      refused(directly(gzip(Json.bytes(Map.of("file", text)))), 422, "#/file");
      refused(uploaded(text.getBytes(StandardCharsets.UTF_8)), 422, "#/upload");
    }
    refused(directly(packed(50_000_000, "{\"file\":\"", "x", "\"}")), 413, "");
    refused(uploaded(packed(39_900_000, "{\"name\":\"", "x", "\"}")), 422, "#/upload");
    refused(uploaded(packed(39_900_000, "Title\n\"", "x", "\"")), 422, "#/upload");
  }

  @Test
  void bytes_that_are_no_text_are_refused() throws Exception {
    for (var bytes :
        List.of(
            new byte[] {'[', (byte) 0xC0, (byte) 0xAF, ']'},
            new byte[] {'[', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', ']'},
            new byte[] {'T', (byte) 0xFF, (byte) 0xFE},
            new byte[] {(byte) 0xFF, (byte) 0xFE, 0x00, (byte) 0xD8, 'a', 0},
            new byte[] {(byte) 0xFE, (byte) 0xFF, 0x00},
            new byte[] {'T', 'i', 0, 't'},
            new byte[] {0x1f, (byte) 0x8b, 8, 0, 0},
            "PK\u0003\u0004 a spreadsheet".getBytes(StandardCharsets.ISO_8859_1))) {
      refused(uploaded(bytes), 422, "#/upload");
    }
    var latin = "{\"file\":\"Caf\u00E9\"}".getBytes(StandardCharsets.ISO_8859_1);
    refused(directly(gzip(latin)), 400, "");
    refused(
        directly(gzip("{\"file\":\"\\ud800\"}".getBytes(StandardCharsets.UTF_8))), 400, "#/file");
  }

  @Test
  void wrong_types_everywhere_and_odd_names_are_answered() throws Exception {
    for (var text :
        List.of(
            "{\"name\":[],\"lists\":{},\"cards\":7,\"prefs\":1,\"labelNames\":2}",
            "{\"boards\":{\"../../etc/passwd\":7},\"\\u0000\":{}}",
            "{\"../../etc/passwd\":\"\\u202e\",\"\":null}")) {
      refused(uploaded(text.getBytes(StandardCharsets.UTF_8)), 422, "#/upload");
    }
    for (var id : List.of("../../etc/passwd", "a\u0000b", "\u202Eevil")) {
      var named = Json.bytes(Map.of("upload", id));
      refused(directly(gzip(named)), 400, "#/upload");
    }
  }

  /** The answer to a preview of a body that is sent compressed. */
  private HttpResponse<String> directly(byte[] compressed) throws Exception {
    return send(
        "/api/imports/preview", BodyPublishers.ofByteArray(compressed), "Content-Encoding", "gzip");
  }

  /** The answer to a preview of a file that was sent before. */
  private HttpResponse<String> uploaded(byte[] bytes) throws Exception {
    var id = App.id();
    var announced = Json.bytes(Map.of("id", id, "bytes", bytes.length));
    var answer = send("/api/imports/uploads", BodyPublishers.ofByteArray(announced));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var url = URI.create(Json.mapper().readTree(answer.body()).get("url").asString());
    var put =
        HttpRequest.newBuilder(url)
            .header("If-None-Match", "*")
            .PUT(BodyPublishers.ofByteArray(bytes))
            .build();
    assertThat(client.send(put, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    // announcing the file wrote a row, since it counts against the quota
    before = rows();
    return send(
        "/api/imports/preview", BodyPublishers.ofByteArray(Json.bytes(Map.of("upload", id))));
  }

  private HttpResponse<String> send(String path, HttpRequest.BodyPublisher body, String... headers)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(origin + path))
            .timeout(PATIENCE)
            .header("Origin", origin)
            .header("Content-Type", "application/json")
            .POST(body);
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private void read(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(Json.mapper().readTree(answer.body()).at("/boards/0/cards").asInt())
        .isGreaterThan(12_000);
    assertGoesOn();
  }

  /** It is a problem that says where, nothing was written, and the server goes on. */
  private void refused(HttpResponse<String> answer, int status, String pointer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    var problem = Json.mapper().readTree(answer.body());
    assertThat(problem.get("type").asString()).startsWith("urn:scopekeeper:problem:");
    assertThat(problem.get("detail").asString()).isNotBlank();
    if (!pointer.isEmpty()) {
      assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }
    assertThat(answer.body()).doesNotContain("at dev.", "Exception");
    assertGoesOn();
  }

  private void assertGoesOn() throws Exception {
    assertThat(rows()).isEqualTo(before);
    assertThat(process.isAlive()).isTrue();
    assertThat(health()).isEqualTo(200);
  }

  /** Of all tables together. */
  private long rows() throws SQLException {
    var count = 0L;
    try (var connection = source.getConnection();
        var tables = connection.createStatement().executeQuery("SHOW TABLES")) {
      while (tables.next()) {
        try (var rows =
            connection
                .createStatement()
                .executeQuery("SELECT COUNT(*) FROM `" + tables.getString(1) + "`")) {
          rows.next();
          count += rows.getLong(1);
        }
      }
    }
    return count;
  }

  private int health() throws Exception {
    var asking =
        HttpRequest.newBuilder(URI.create(origin + "/api/health")).timeout(PATIENCE).build();
    return client.send(asking, BodyHandlers.discarding()).statusCode();
  }

  private void awaitHealth() throws Exception {
    var end = Instant.now().plus(PATIENCE);
    while (true) {
      assertThat(Instant.now()).as("it starts").isBefore(end);
      assertThat(process.isAlive()).as("it starts").isTrue();
      try {
        if (health() == 200) {
          return;
        }
      } catch (ConnectException e) {
        // it does not listen yet
        Thread.sleep(50);
      }
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static byte[] zeros(int count) throws IOException {
    return packed(count, "", "\0".repeat(8_192), "");
  }

  private static byte[] gzip(byte[] plain) {
    return DeckFile.gzip(plain);
  }

  /** A text of about so many bytes, compressed, and never held whole. */
  private static byte[] packed(int bytes, String begin, String again, String end)
      throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(packed)) {
      zip.write(begin.getBytes(StandardCharsets.UTF_8));
      var chunk =
          again.repeat(Math.max(1, 8_192 / again.length())).getBytes(StandardCharsets.UTF_8);
      for (var written = 0L; written + chunk.length < bytes; written += chunk.length) {
        zip.write(chunk);
      }
      zip.write(end.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }
}
