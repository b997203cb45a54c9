package dev.scopekeeper.local;

import dev.scopekeeper.api.Json;
import dev.scopekeeper.api.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.jetty.server.Response;

/** The HTTP response that API Gateway creates from a function's result (payload format 2.0). */
public record GatewayResponse(
    int status, Map<String, String> headers, List<String> cookies, String text, boolean base64) {

  public static GatewayResponse read(byte[] json) {
    var answer = Json.mapper().readTree(json);
    var headers = new LinkedHashMap<String, String>();
    answer
        .path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asString()));
    var cookies = new ArrayList<String>();
    answer.path("cookies").forEach(cookie -> cookies.add(cookie.asString()));
    return new GatewayResponse(
        answer.path("statusCode").asInt(),
        headers,
        cookies,
        answer.path("body").asString(""),
        answer.path("isBase64Encoded").asBoolean(false));
  }

  public static GatewayResponse read(String json) {
    return read(json.getBytes(StandardCharsets.UTF_8));
  }

  /** A problem instead of a function's response. */
  static GatewayResponse of(Problem problem) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("content-type", "application/problem+json");
    headers.put("cache-control", "no-store");
    if (!problem.allowed().isEmpty()) {
      headers.put("allow", String.join(", ", problem.allowed()));
    }
    if (problem.kind() == Problem.Kind.UNAVAILABLE) {
      headers.put("retry-after", "2");
    }
    return new GatewayResponse(
        problem.kind().status(),
        headers,
        List.of(),
        Json.text(problem.body(UUID.randomUUID().toString())),
        false);
  }

  /** Sets status, headers and cookies of a response, but not its body. */
  void writeHead(Response response) {
    response.setStatus(status);
    headers.forEach((name, value) -> response.getHeaders().put(name, value));
    cookies.forEach(cookie -> response.getHeaders().add("Set-Cookie", cookie));
  }

  /** The body as it goes over the wire. */
  public byte[] bytes() {
    return base64 ? Base64.getDecoder().decode(text) : text.getBytes(StandardCharsets.UTF_8);
  }
}
