package dev.scopekeeper.local;

import dev.scopekeeper.api.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jetty.server.Request;

/**
 * The event that API Gateway creates from a request (HTTP API, payload format 2.0).
 *
 * @param target path and query as sent
 * @param headers in order, with repeated names
 * @param source the client's address
 */
public record GatewayEvent(
    String method,
    String target,
    List<Map.Entry<String, String>> headers,
    String source,
    Optional<byte[]> body) {

  /**
   * Creates the event of an HTTP request.
   *
   * @param target path and query of the route to call
   */
  static GatewayEvent of(Request request, String target, String source, Optional<byte[]> body) {
    return new GatewayEvent(
        request.getMethod(),
        target,
        request.getHeaders().stream()
            .map(field ->
                Map.entry(field.getName(), Optional.ofNullable(field.getValue()).orElse("")))
            .toList(),
        source,
        body);
  }

  /** The path without the query. */
  public String path() {
    var query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  private String query() {
    var query = target.indexOf('?');
    return query < 0 ? "" : target.substring(query + 1);
  }

  /** The JSON that a function is invoked with. */
  public byte[] json(RouteTable.Match match) {
    var merged = mergedHeaders();
    var event = new LinkedHashMap<String, Object>();
    event.put("version", "2.0");
    event.put("routeKey", match.handler().route().key());
    event.put("rawPath", path());
    event.put("rawQueryString", query());
    event.put("cookies", cookies());
    event.put("headers", merged);
    event.put("queryStringParameters", parameters());
    event.put("pathParameters", match.ids());
    event.put("requestContext", context(match, merged));
    body.ifPresent(bytes -> putBody(event, merged, bytes));
    event.putIfAbsent("isBase64Encoded", false);
    return Json.bytes(event);
  }

  private Map<String, Object> context(RouteTable.Match match, Map<String, String> merged) {
    var now = Instant.now();
    var http = new LinkedHashMap<String, Object>();
    http.put("method", method);
    http.put("path", path());
    http.put("protocol", "HTTP/1.1");
    http.put("sourceIp", source);
    http.put("userAgent", merged.getOrDefault("user-agent", ""));
    var context = new LinkedHashMap<String, Object>();
    context.put("accountId", "anonymous");
    context.put("apiId", "local");
    context.put("domainName", merged.getOrDefault("host", ""));
    context.put("http", http);
    context.put("requestId", UUID.randomUUID().toString());
    context.put("routeKey", match.handler().route().key());
    context.put("stage", "$default");
    context.put("timeEpoch", now.toEpochMilli());
    return context;
  }

  private static void putBody(Map<String, Object> event, Map<String, String> merged, byte[] bytes) {
    var type = merged.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
    var text =
        !merged.containsKey("content-encoding")
            && (type.startsWith("text/") || type.startsWith("application/json"));
    event.put("isBase64Encoded", !text);
    event.put(
        "body",
        text
            ? new String(bytes, StandardCharsets.UTF_8)
            : Base64.getEncoder().encodeToString(bytes));
  }

  private Map<String, String> mergedHeaders() {
    var merged = new LinkedHashMap<String, String>();
    headers.forEach(header -> {
      var name = header.getKey().toLowerCase(Locale.ROOT);
      if (!name.equals("cookie")) {
        merged.merge(name, header.getValue(), (first, second) -> first + "," + second);
      }
    });
    return merged;
  }

  private List<String> cookies() {
    return headers.stream()
        .filter(header -> header.getKey().equalsIgnoreCase("cookie"))
        .flatMap(header -> Arrays.stream(header.getValue().split("; ?", -1)))
        .toList();
  }

  private Map<String, String> parameters() {
    var parameters = new LinkedHashMap<String, String>();
    for (var pair : query().split("&", -1)) {
      if (!pair.isEmpty()) {
        var parts = pair.split("=", 2);
        parameters.merge(
            decoded(parts[0]),
            parts.length == 2 ? decoded(parts[1]) : "",
            (first, second) -> first + "," + second);
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
