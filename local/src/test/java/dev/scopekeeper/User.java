package dev.scopekeeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.api.Json;
import dev.scopekeeper.local.GatewayEvent;
import dev.scopekeeper.local.GatewayResponse;
import dev.scopekeeper.local.RouteTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A person with a browser.
 *
 * @param source the address that they call from
 */
public record User(App app, String cookie, String source) {

  private static final AtomicInteger SOURCES = new AtomicInteger();

  /** Somebody at an address of their own: guesses of one test do not slow another one down. */
  public User(App app, String cookie) {
    this(app, cookie, freshSource());
  }

  /** An address for tests that nobody had before (RFC 2544). */
  private static String freshSource() {
    var number = SOURCES.incrementAndGet();
    return "198.%d.%d.%d".formatted(18 + (number >> 16 & 1), number >> 8 & 255, number & 255);
  }

  /** The same person somewhere else. */
  public User from(String otherSource) {
    return new User(app, cookie, otherSource);
  }

  public Answer get(String path) {
    return call("GET", path, Optional.empty(), App.id());
  }

  public Answer post(String path, Object body) {
    return call("POST", path, Optional.of(body), App.id());
  }

  public Answer post(String path) {
    return call("POST", path, Optional.empty(), App.id());
  }

  public Answer patch(String path, Object body) {
    return call("PATCH", path, Optional.of(body), App.id());
  }

  public Answer put(String path) {
    return call("PUT", path, Optional.empty(), App.id());
  }

  public Answer delete(String path) {
    return call("DELETE", path, Optional.empty(), App.id());
  }

  /**
   * One request through a real event.
   *
   * @param body a value to send as JSON, or a text or bytes to send as they are
   */
  public Answer call(String method, String path, Optional<Object> body, UUID change) {
    return call(method, path, body, List.of(Map.entry("Idempotency-Key", change.toString())));
  }

  /** One request with more headers. */
  public Answer call(
      String method,
      String path,
      Optional<Object> body,
      List<Map.Entry<String, String>> moreHeaders) {
    var headers = new ArrayList<>(moreHeaders);
    headers.add(Map.entry("Origin", App.ORIGIN));
    body.ifPresent(_ -> headers.add(Map.entry("Content-Type", "application/json")));
    return raw(method, path, body.map(User::bytes), headers);
  }

  /** One request exactly as told, but for the cookie. */
  public Answer raw(
      String method,
      String path,
      Optional<byte[]> body,
      List<Map.Entry<String, String>> exactHeaders) {
    var headers = new ArrayList<>(exactHeaders);
    if (!cookie.isEmpty()) {
      headers.add(Map.entry("Cookie", cookie));
    }
    var event = new GatewayEvent(method, path, headers, source, body);
    var match = RouteTable.find(method, event.path()).orElseThrow();
    var out = new ByteArrayOutputStream();
    try {
      app.pipeline().run(match.handler(), new ByteArrayInputStream(event.json(match)), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var answer = new Answer(GatewayResponse.read(out.toByteArray()));
    Contract.check(match.handler(), answer);
    return answer;
  }

  /**
   * Sends a file that is to be attached to a card.
   *
   * @param card the path of the card
   * @return how many bytes it has
   */
  public int send(String card, UUID attachment, byte[] content) {
    var announced = Map.of("id", attachment, "bytes", content.length);
    var link = post(card + "/attachments/uploads", announced).json().get("url").asString();
    var put =
        HttpRequest.newBuilder(URI.create(link))
            .header("If-None-Match", "*")
            .PUT(BodyPublishers.ofByteArray(content));
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(put.build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return content.length;
  }

  /** The account's id. */
  public String account() {
    return get("/api/me").json().at("/account/id").asString();
  }

  /** A project of one's own, from the default template. */
  public TestProject project() {
    var id = App.id();
    var answer =
        post("/api/projects", Map.of("id", id, "key", "SK", "name", "Test", "template", "default"));
    assertThat(answer.status()).isEqualTo(201);
    return new TestProject(this, id, answer.json());
  }

  /** This person as a member of somebody else's project. */
  public User joins(TestProject project, String role) {
    var invite =
        project.owner().post(project.path("/invites"), Map.of("id", App.id(), "role", role));
    var token = invite.json().get("token").asString();
    assertThat(post("/api/invites/accept", Map.of("token", token)).status()).isEqualTo(200);
    return this;
  }

  private static byte[] bytes(Object body) {
    return switch (body) {
      case String text -> text.getBytes(StandardCharsets.UTF_8);
      case byte[] raw -> raw;
      default -> Json.bytes(body);
    };
  }
}
