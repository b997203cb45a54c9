package dev.scopekeeper.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.api.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GatewayEventTest {
  private static final String CARDS = "/api/projects/a%20b/cards";

  @Test
  void headers_are_lower_case_and_joined_and_cookies_apart() {
    var event =
        event(
            CARDS,
            List.of(
                Map.entry("X-One", "1"), Map.entry("x-one", "2"), Map.entry("Cookie", "a=1; b=2")),
            Optional.empty());
    assertThat(event.at("/headers/x-one").asString()).isEqualTo("1,2");
    assertThat(event.get("headers").has("cookie")).isFalse();
    assertThat(event.get("cookies")).hasSize(2);
    assertThat(event.get("version").asString()).isEqualTo("2.0");
    assertThat(event.get("routeKey").asString()).isEqualTo("POST /api/projects/{project}/cards");
  }

  @Test
  void path_parameters_are_decoded_and_the_raw_path_is_not() {
    var event = event(CARDS + "?x=%C3%A4&x=b", List.of(), Optional.empty());
    assertThat(event.at("/pathParameters/project").asString()).isEqualTo("a b");
    assertThat(event.get("rawPath").asString()).isEqualTo(CARDS);
    assertThat(event.get("rawQueryString").asString()).isEqualTo("x=%C3%A4&x=b");
    assertThat(event.at("/queryStringParameters/x").asString()).isEqualTo("ä,b");
  }

  @Test
  void json_travels_as_text_and_everything_else_as_base64() {
    var json = "{\"ä\":1}".getBytes(StandardCharsets.UTF_8);
    var type = Map.entry("Content-Type", "application/json");
    var text = event(CARDS, List.of(type), Optional.of(json));
    assertThat(text.get("body").asString()).isEqualTo("{\"ä\":1}");
    assertThat(text.get("isBase64Encoded").asBoolean()).isFalse();
    var packed =
        event(CARDS, List.of(type, Map.entry("Content-Encoding", "gzip")), Optional.of(json));
    assertThat(packed.get("isBase64Encoded").asBoolean()).isTrue();
  }

  @Test
  void words_in_a_path_are_preferred_to_ids() {
    var match = RouteTable.find("POST", "/api/projects/x/cards/move").orElseThrow();
    assertThat(match.handler().route().path()).endsWith("/cards/move");
    assertThat(RouteTable.find("POST", "/api/projects//cards")).isEmpty();
  }

  private static JsonNode event(
      String target, List<Map.Entry<String, String>> headers, Optional<byte[]> body) {
    var event = new GatewayEvent("POST", target, headers, "127.0.0.1", body);
    return Json.mapper().readTree(event.json(RouteTable.find("POST", event.path()).orElseThrow()));
  }
}
