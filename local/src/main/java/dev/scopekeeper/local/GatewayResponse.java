package dev.scopekeeper.local;

import dev.scopekeeper.api.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What API Gateway makes of a function's answer (payload format 2.0). */
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

  /** The body as it goes over the wire. */
  public byte[] bytes() {
    return base64 ? Base64.getDecoder().decode(text) : text.getBytes(StandardCharsets.UTF_8);
  }
}
