package dev.scopekeeper.api;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * Events and responses of API Gateway's HTTP APIs (payload format 2.0), as far as the routes need
 * them.
 */
final class ApiGatewayEvents {

  private ApiGatewayEvents() {}

  static Request read(InputStream json) {
    var event = Json.mapper().readTree(json);
    var context = event.path("requestContext");
    return new Request(
        context.path("requestId").asString(),
        context.path("http").path("method").asString(),
        event.path("rawPath").asString(),
        event.path("rawQueryString").asString(),
        stringMap(event.path("pathParameters"), name -> name),
        stringMap(event.path("queryStringParameters"), name -> name),
        stringMap(event.path("headers"), name -> name.toLowerCase(Locale.ROOT)),
        cookies(event.path("cookies")),
        context.path("http").path("sourceIp").asString(),
        body(event));
  }

  private static byte[] body(JsonNode event) {
    var text = event.path("body").asString("");
    return event.path("isBase64Encoded").asBoolean(false)
        ? Base64.getDecoder().decode(text)
        : text.getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, String> stringMap(JsonNode object, UnaryOperator<String> keyMapper) {
    var strings = new LinkedHashMap<String, String>();
    object
        .properties()
        .forEach(
            entry -> strings.put(keyMapper.apply(entry.getKey()), entry.getValue().asString("")));
    return strings;
  }

  private static Map<String, String> cookies(JsonNode array) {
    var cookies = new LinkedHashMap<String, String>();
    for (var cookie : array) {
      var parts = cookie.asString("").split("=", 2);
      cookies.putIfAbsent(parts[0].strip(), parts.length == 2 ? parts[1] : "");
    }
    return cookies;
  }

  /** A response for API Gateway. */
  record Response(
      int statusCode,
      Map<String, String> headers,
      List<String> cookies,
      String body,
      boolean isBase64Encoded) {

    /** The response to a HEAD: without the body, with its length (RFC 9110 §9.3.2). */
    Response withoutBody() {
      var length =
          isBase64Encoded
              ? Base64.getDecoder().decode(body).length
              : body.getBytes(StandardCharsets.UTF_8).length;
      var headersOfHead = new LinkedHashMap<>(headers);
      headersOfHead.put("content-length", String.valueOf(length));
      return new Response(statusCode, headersOfHead, cookies, "", false);
    }

    static Response empty(int status, Map<String, String> headers, List<String> cookies) {
      return new Response(status, headers, cookies, "", false);
    }

    /**
     * @param encoding {@code Content-Encoding}; encoded bodies travel as Base64
     */
    static Response of(
        int status,
        Map<String, String> headers,
        List<String> cookies,
        byte[] body,
        Optional<String> encoding) {
      var text =
          encoding.isPresent()
              ? Base64.getEncoder().encodeToString(body)
              : new String(body, StandardCharsets.UTF_8);
      encoding.ifPresent(value -> headers.put("content-encoding", value));
      return new Response(status, headers, cookies, text, encoding.isPresent());
    }
  }
}
