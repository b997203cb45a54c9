package dev.scopekeeper;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.scopekeeper.api.Json;
import dev.scopekeeper.api.RouteHandler;
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
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final ConcurrentHashMap<String, Schema> SCHEMAS = new ConcurrentHashMap<>();
  private static final Set<String> ANSWERED = ConcurrentHashMap.newKeySet();

  private Contract() {}

  static void check(RouteHandler<?, ?> handler, Answer answer) {
    var route = handler.route();
    var responses =
        DOCUMENT
            .get("paths")
            .get(route.path())
            .get(route.method().name().toLowerCase(Locale.ROOT))
            .get("responses");
    var status = String.valueOf(answer.status());
    if (answer.status() < 300) {
      assertThat(responses.has(status)).as("%s answers %s", route.key(), status).isTrue();
      ANSWERED.add(route.key());
    }
    if (!answer.response().text().isEmpty()) {
      var content = responses.path(answer.status() < 300 ? status : "default").get("content");
      var schema = content.valueStream().findFirst().orElseThrow().get("schema");
      var errors = schema(route.key() + status, schema).validate(answer.json());
      assertThat(errors).as("%s: %s", route.key(), answer.response().text()).isEmpty();
    }
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
