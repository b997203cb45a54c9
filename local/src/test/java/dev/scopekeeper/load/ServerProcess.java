package dev.scopekeeper.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import dev.scopekeeper.local.Main;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The real server, in a process of its own, with a MariaDB of its own. */
public final class ServerProcess implements AutoCloseable {

  /** Not how long it may take, but when it is called hung. */
  static final Duration PATIENCE = Duration.ofMinutes(3);

  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger requests = new AtomicInteger();
  private final Process process;
  private final int port;
  private final Path output;

  private ServerProcess(Process process, int port, Path output) {
    this.process = process;
    this.port = port;
    this.output = output;
  }

  /**
   * Starts it and returns when it answers.
   *
   * @param work for its output and its temporary files
   * @param options of the JVM
   */
  public static ServerProcess start(Path work, Path data, List<String> options) throws Exception {
    var port = freePort();
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-Djava.io.tmpdir=" + Files.createDirectories(work.resolve("tmp")));
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    var output = work.resolve("output");
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "PORT",
                String.valueOf(port),
                "SIGN_UP",
                "open",
                "TRUSTED_PROXY",
                "127.0.0.1",
                // what is tried here is what happens at once, not what a day allows
                "EXPORTS_MAX_BYTES",
                "100000000000",
                "DATA_DIR",
                data.toString()));
    var server = new ServerProcess(builder.start(), port, output);
    server.awaitHealth();
    return server;
  }

  int port() {
    return port;
  }

  String origin() {
    return "http://localhost:" + port;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  String output() throws IOException {
    return Files.readString(output);
  }

  HttpResponse<String> get(String path, String cookie) throws Exception {
    return send(request(path, cookie).GET());
  }

  HttpResponse<String> post(String path, String cookie, BodyPublisher body, String... headers)
      throws Exception {
    return change("POST", path, cookie, body, headers);
  }

  HttpResponse<String> patch(String path, String cookie, BodyPublisher body) throws Exception {
    return change("PATCH", path, cookie, body);
  }

  private HttpResponse<String> change(
      String method, String path, String cookie, BodyPublisher body, String... headers)
      throws Exception {
    var request =
        request(path, cookie)
            .header("Origin", origin())
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", App.id().toString())
            .method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  /** Each from an address of its own: what slows guessing down is not what is tried here. */
  private HttpRequest.Builder request(String path, String cookie) {
    var number = requests.incrementAndGet();
    return HttpRequest.newBuilder(URI.create(origin() + path))
        .timeout(PATIENCE)
        .header("X-Forwarded-For", "198.18." + number / 256 + "." + number % 256)
        .header("Cookie", cookie);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** Ends it as an operator does, and returns when it has ended. */
  void stop() throws InterruptedException {
    process.destroy();
    awaitEnd();
  }

  long pid() {
    return process.pid();
  }

  void awaitEnd() throws InterruptedException {
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  /** Ends it as nobody should. */
  public void kill() throws InterruptedException {
    close();
    process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    client.shutdownNow();
  }

  private void awaitHealth() throws Exception {
    var end = Instant.now().plus(PATIENCE);
    while (!isUp()) {
      assertThat(Instant.now()).as("it starts").isBefore(end);
      assertThat(process.isAlive()).as(output()).isTrue();
      Thread.sleep(100);
    }
  }

  private boolean isUp() throws Exception {
    try {
      return get("/api/health", "").statusCode() == 200;
    } catch (ConnectException e) {
      // it does not listen yet
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
