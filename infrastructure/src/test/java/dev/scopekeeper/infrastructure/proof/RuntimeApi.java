package dev.scopekeeper.infrastructure.proof;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.scopekeeper.api.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/**
 * What the managed runtime talks to (Runtime API 2018-06-01, with the two calls of SnapStart), and
 * the endpoint that gives a restored function its identity.
 */
final class RuntimeApi implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(25);
  private static final String BASE = "/2018-06-01/runtime/";

  /** An invocation on its way. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Invocation(String id, byte[] event) {}

  /**
   * What came of an invocation.
   *
   * @param error the type of the error, empty for an answer
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Outcome(byte[] body, String error) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  private final HttpServer server;
  private final String identity;
  private final BlockingQueue<Invocation> waiting = new ArrayBlockingQueue<>(1);
  private final Map<String, CompletableFuture<Outcome>> outcomes = new ConcurrentHashMap<>();
  private final CompletableFuture<Outcome> checkpoint = new CompletableFuture<>();
  private final CountDownLatch restored = new CountDownLatch(1);

  /**
   * @param identity the JSON that the credentials endpoint answers
   */
  RuntimeApi(String identity) throws IOException {
    this.identity = identity;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Completed when the snapshot may be taken, or with the error that forbids it. */
  CompletableFuture<Outcome> checkpoint() {
    return checkpoint;
  }

  /** Lets the function go on from where its snapshot was taken. */
  void restore() {
    restored.countDown();
  }

  CompletableFuture<Outcome> invoke(byte[] event) {
    var invocation = new Invocation(UUID.randomUUID().toString(), event);
    var outcome = new CompletableFuture<Outcome>();
    outcomes.put(invocation.id(), outcome);
    waiting.add(invocation);
    return outcome;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      var body = exchange.getRequestBody().readAllBytes();
      var error =
          String.valueOf(
              exchange.getRequestHeaders().getFirst("Lambda-Runtime-Function-Error-Type"));
      switch (path.startsWith(BASE) ? path.substring(BASE.length()) : path) {
        case "invocation/next" -> next(exchange);
        case "restore/next" -> {
          checkpoint.complete(new Outcome(body, ""));
          restored.await();
          send(exchange, 200, new byte[0]);
        }
        case "init/error", "restore/error" -> {
          checkpoint.complete(new Outcome(body, error));
          outcomes.values().forEach(waiting -> waiting.complete(new Outcome(body, error)));
          send(exchange, 202, new byte[0]);
        }
        case "/credentials" -> send(exchange, 200, identity.getBytes(StandardCharsets.UTF_8));
        default -> came(exchange, path.substring(BASE.length()).split("/", 3), body, error);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void came(HttpExchange exchange, String[] path, byte[] body, String error)
      throws IOException {
    var outcome = outcomes.remove(path[1]);
    if (outcome == null) {
      send(exchange, 400, Json.bytes(Map.of("errorMessage", "no such invocation")));
      return;
    }
    send(exchange, 202, new byte[0]);
    outcome.complete(new Outcome(body, path[2].equals("response") ? "" : error));
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    var invocation = waiting.take();
    var headers = exchange.getResponseHeaders();
    headers.set("Lambda-Runtime-Aws-Request-Id", invocation.id());
    headers.set(
        "Lambda-Runtime-Deadline-Ms", String.valueOf(Instant.now().plus(TIMEOUT).toEpochMilli()));
    headers.set(
        "Lambda-Runtime-Invoked-Function-Arn",
        "arn:aws:lambda:eu-central-1:000000000000:function:proof:live");
    headers.set("Lambda-Runtime-Trace-Id", "Root=1-00000000-000000000000000000000000;Sampled=0");
    headers.set("Content-Type", "application/json");
    send(exchange, 200, invocation.event());
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }
}
