package dev.scopekeeper.infrastructure.localstack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.scopekeeper.infrastructure.proof.Outside;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The function outside the network, packaged, in AWS's runtime interface client, with LocalStack's
 * Secrets Manager; Lambda, which LocalStack runs with Docker only, is a listener here.
 */
final class HandOver implements AutoCloseable {
  private final Outside function;
  private final HttpServer lambda;
  private final List<String> received = new CopyOnWriteArrayList<>();
  private final AtomicInteger notReady = new AtomicInteger();
  private volatile String answer = "";
  private volatile String error = "";

  HandOver(LocalStack localStack, String secret) throws Exception {
    lambda = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    lambda.createContext("/2015-03-31/functions/", this::invoked);
    lambda.start();
    var environment = new HashMap<>(localStack.environment());
    environment.put("AWS_ENDPOINT_URL_LAMBDA", "http://127.0.0.1:" + lambda.getAddress().getPort());
    environment.put("DATABASE_SECRET", secret);
    environment.put("READY_PAUSE", "PT0.05S");
    function = Outside.start("HandOverCredential", environment);
  }

  /**
   * Runs it once.
   *
   * @param functionError what Lambda says of the function inside, empty for success
   * @return the error that fails a deployment, empty for none
   */
  String run(String answerInside, String functionError) throws Exception {
    answer = answerInside;
    error = functionError;
    return function.invoke("{}");
  }

  /** The function inside is not ready for the next calls. */
  void notReady(int calls) {
    notReady.set(calls);
  }

  /** What the function inside was called with. */
  List<String> received() {
    return received;
  }

  String log() throws IOException {
    return function.log();
  }

  @Override
  public void close() throws IOException {
    function.close();
    lambda.stop(0);
  }

  private void invoked(HttpExchange exchange) throws IOException {
    try (exchange) {
      var payload = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      if (notReady.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        exchange.getResponseHeaders().set("X-Amzn-ErrorType", "ResourceNotReadyException");
        exchange.sendResponseHeaders(502, -1);
        return;
      }
      received.add(payload);
      if (!error.isEmpty()) {
        exchange.getResponseHeaders().set("X-Amz-Function-Error", error);
      }
      var body = answer.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
