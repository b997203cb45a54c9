import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser with its cookie, at an address of its own: the server trusts this machine as a proxy, so
 * that one attack that is slowed down does not slow the next one down.
 */
final class Browser {
  static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final AtomicInteger ADDRESSES = new AtomicInteger();

  /** What came back. */
  record Answer(int status, HttpResponse<byte[]> response) {

    String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
      return JSON.readTree(response.body());
    }

    Optional<String> header(String name) {
      return response.headers().firstValue(name);
    }
  }

  private final Target target;
  private final String source;
  private String cookie = "";

  /**
   * @param source the address that the proxy saw
   */
  Browser(Target target, String source) {
    this.target = target;
    this.source = source;
  }

  /** An address that nobody had before, of those for documentation and tests (RFC 2544). */
  static String address() {
    var number = ADDRESSES.incrementAndGet();
    return "198.18." + number / 250 + "." + (1 + number % 250);
  }

  /** The same browser before it had a cookie. */
  Browser without() {
    return new Browser(target, source);
  }

  /** The same cookie somewhere else, as after it was stolen or kept. */
  Browser copy() {
    var copy = new Browser(target, source);
    copy.cookie = cookie;
    return copy;
  }

  Target target() {
    return target;
  }

  String cookie() {
    return cookie;
  }

  Answer get(String path) throws IOException, InterruptedException {
    return send("GET", path, Optional.empty(), Map.of());
  }

  /** A change with a change id of its own. */
  Answer post(String path, Object body) throws IOException, InterruptedException {
    return send("POST", path, Optional.of(body), Map.of("Idempotency-Key", id()));
  }

  /** The same, to a route that takes no body. */
  Answer post(String path) throws IOException, InterruptedException {
    return send("POST", path, Optional.empty(), Map.of("Idempotency-Key", id()));
  }

  Answer patch(String path, Object body) throws IOException, InterruptedException {
    return send("PATCH", path, Optional.of(body), Map.of("Idempotency-Key", id()));
  }

  Answer delete(String path) throws IOException, InterruptedException {
    return send("DELETE", path, Optional.empty(), Map.of("Idempotency-Key", id()));
  }

  /** Any request; a body that is no byte array is sent as JSON. */
  Answer send(String method, String path, Optional<Object> body, Map<String, String> headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(target.address() + path))
            .timeout(PATIENCE)
            .header("Origin", "http://localhost:" + target.port())
            .header("X-Forwarded-For", source);
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    if (body.isPresent() && !(body.get() instanceof byte[])) {
      request.header("Content-Type", "application/json");
    }
    headers.forEach(request::setHeader);
    var response =
        CLIENT.send(
            request
                .method(
                    method,
                    body.map(Browser::bytes)
                        .map(BodyPublishers::ofByteArray)
                        .orElse(BodyPublishers.noBody()))
                .build(),
            BodyHandlers.ofByteArray());
    response
        .headers()
        .firstValue("set-cookie")
        .ifPresent(value -> cookie = value.replaceFirst(";.*", ""));
    return new Answer(response.statusCode(), response);
  }

  /** The answer, or none where the connection broke or nothing came in time. */
  Optional<Answer> tries(String method, String path) throws InterruptedException {
    return tries(method, path, Optional.empty(), Map.of());
  }

  Optional<Answer> tries(
      String method, String path, Optional<Object> body, Map<String, String> headers)
      throws InterruptedException {
    try {
      return Optional.of(send(method, path, body, headers));
    } catch (IOException e) {
      // what a flooded server does to some connections; whether it recovers is asked afterwards
      return Optional.empty();
    }
  }

  static String id() {
    return Client.id().toString();
  }

  private static byte[] bytes(Object body) {
    return body instanceof byte[] bytes ? bytes : JSON.writeValueAsBytes(body);
  }
}
