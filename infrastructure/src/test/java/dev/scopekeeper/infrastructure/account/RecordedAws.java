package dev.scopekeeper.infrastructure.account;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** Every service of AWS on a loopback port: an operation answers what a test gave it. */
public final class RecordedAws implements AutoCloseable {
  private static final Map<String, String> PATHS =
      Map.of(
          "/2016-08-19/account-settings", "GetAccountSettings",
          "/2020-05-31/distribution", "ListDistributions");

  private static final Pattern PAIRS = Pattern.compile("&");

  /** What was asked. */
  public record Request(String operation, Map<String, String> parameters, String body) {

    /** A parameter of the query protocol; empty when it was not sent. */
    public String parameter(String name) {
      return parameters.getOrDefault(name, "");
    }
  }

  /** What is answered. */
  public record Answer(int status, String type, String body) {

    /** The query protocol's. */
    public static Answer xml(String operation, String result) {
      return new Answer(
          200,
          "text/xml",
          "<%1$sResponse><%1$sResult>%2$s</%1$sResult></%1$sResponse>"
              .formatted(operation, result));
    }

    /** The query protocol's. */
    public static Answer xmlError(int status, String code, String message) {
      return new Answer(
          status,
          "text/xml",
          "<ErrorResponse><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error></ErrorResponse>"
              .formatted(code, message));
    }

    public static Answer json(String body) {
      return new Answer(200, "application/x-amz-json-1.1", body);
    }

    public static Answer jsonError(int status, String code, String message) {
      return new Answer(
          status,
          "application/x-amz-json-1.1",
          "{\"__type\":\"%s\",\"message\":\"%s\"}".formatted(code, message));
    }
  }

  private final HttpServer server;
  private final Map<String, Function<Request, Answer>> answers = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  public RecordedAws() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::asked);
    server.start();
  }

  /** Answers an operation from now on. */
  public void answer(String operation, Answer answer) {
    answer(operation, _ -> answer);
  }

  public void answer(String operation, Function<Request, Answer> answer) {
    answers.put(operation, answer);
  }

  /** What was asked so far. */
  public List<Request> requests() {
    return requests;
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Clients that ask here, in a region. */
  public Aws aws(String region) {
    return new Aws(
        Region.of(region),
        StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")),
        Optional.of(endpoint()));
  }

  /** What points a program here. */
  public Map<String, String> environment() {
    return Map.of(
        "AWS_ENDPOINT_URL", endpoint().toString(),
        "AWS_ACCESS_KEY_ID", "test",
        "AWS_SECRET_ACCESS_KEY", "test",
        "AWS_REGION", "us-east-1");
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void asked(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = read(exchange);
      requests.add(request);
      var answer =
          answers
              .getOrDefault(
                  request.operation(),
                  _ -> Answer.xmlError(400, "NotRecorded", request.operation()))
              .apply(request);
      var body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", answer.type());
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static Request read(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    if (target != null) {
      return new Request(target.substring(target.lastIndexOf('.') + 1), Map.of(), body);
    }
    var path = exchange.getRequestURI().getPath().replaceAll("/$", "");
    if (PATHS.containsKey(path)) {
      return new Request(PATHS.getOrDefault(path, ""), Map.of(), body);
    }
    var parameters = form(body);
    return new Request(parameters.getOrDefault("Action", path), parameters, body);
  }

  private static Map<String, String> form(String body) {
    return PAIRS
        .splitAsStream(body)
        .filter(pair -> pair.contains("="))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }
}
