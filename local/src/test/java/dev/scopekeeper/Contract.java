package dev.scopekeeper;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.scopekeeper.api.Json;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.routes.openapi.SchemaResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds every answer that any test gets against the OpenAPI document. */
public final class Contract {
  private static final JsonNode DOCUMENT = document();

  /** Resolves the schemas of the document. */
  public static final SchemaResolver RESOLVER = new SchemaResolver(DOCUMENT);

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final ConcurrentHashMap<String, Schema> SCHEMAS = new ConcurrentHashMap<>();
  private static final Set<String> ANSWERED = ConcurrentHashMap.newKeySet();

  private Contract() {}

  /** What the document says of a route. */
  public static JsonNode operation(Route route) {
    return DOCUMENT
        .get("paths")
        .get(route.path())
        .get(route.method().name().toLowerCase(Locale.ROOT));
  }

  static void check(RouteHandler<?, ?> handler, Answer answer) {
    var route = handler.route();
    var responses = operation(route).get("responses");
    var status = String.valueOf(answer.status());
    var told = route.key() + " answers " + status + " " + answer.response().text();
    assertThat(responses.has(status)).as("undocumented: %s", told).isTrue();
    if (answer.status() < 300) {
      ANSWERED.add(route.key());
    }
    var response = resolved(responses.get(status));
    response
        .path("headers")
        .propertyNames()
        .forEach(name ->
            assertThat(answer.response().headers())
                .as(told)
                .containsKey(name.toLowerCase(Locale.ROOT)));
    if (!answer.response().text().isEmpty()) {
      var content = response.get("content").properties().iterator().next();
      assertThat(answer.response().headers())
          .as(told)
          .containsEntry("content-type", content.getKey());
      var schema = schema(route.key() + status, content.getValue().get("schema"));
      assertThat(schema.validate(answer.json())).as(told).isEmpty();
    }
  }

  /** What is answered alike by many routes stands once in the document. */
  private static JsonNode resolved(JsonNode response) {
    return response.has("$ref") ? RESOLVER.referred(response) : response;
  }

  /** The routes that some test of this run called with success. */
  static Set<String> answered() {
    return ANSWERED;
  }

  private static Schema schema(String name, JsonNode reference) {
    return SCHEMAS.computeIfAbsent(
        name,
        _ -> {
          var whole = (ObjectNode) reference.deepCopy();
          whole.set("components", DOCUMENT.get("components"));
          return REGISTRY.getSchema(whole);
        });
  }

  private static JsonNode document() {
    try (var file = Contract.class.getResourceAsStream("/openapi.json")) {
      return Json.mapper().readTree(java.util.Objects.requireNonNull(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
