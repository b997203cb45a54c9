package dev.scopekeeper.routes.openapi;

import java.util.LinkedHashSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Resolves the JSON Schemas of a document, so that a test finds each keyword where it looks.
 *
 * @param document the document into which references lead
 */
public record SchemaResolver(JsonNode document) {

  /** The schema with what it refers to, and as one where it says "this or null". */
  public JsonNode resolve(JsonNode given) {
    if (given.has("$ref")) {
      return merged(resolve(referred(given)), given, "$ref");
    }
    if (!given.has("anyOf")) {
      return given;
    }
    var alternatives = given.get("anyOf").valueStream().filter(schema -> !isNull(schema)).toList();
    if (alternatives.size() != 1) {
      throw new AssertionError("Only \"this or null\" is known, not " + given);
    }
    return orNull(merged(resolve(alternatives.getFirst()), given, "anyOf"));
  }

  /** What a reference leads to. */
  public JsonNode referred(JsonNode reference) {
    return document.at(reference.get("$ref").asString().substring(1));
  }

  private static boolean isNull(JsonNode schema) {
    return schema.path("type").asString("").equals("null");
  }

  private static ObjectNode orNull(ObjectNode schema) {
    var type = schema.path("type");
    var types = new LinkedHashSet<String>();
    (type.isArray() ? type.valueStream() : Stream.of(type))
        .map(name -> name.asString(""))
        .filter(name -> !name.isEmpty())
        .forEach(types::add);
    types.add("null");
    var all = schema.putArray("type");
    types.forEach(all::add);
    return schema;
  }

  private static ObjectNode merged(JsonNode schema, JsonNode besides, String without) {
    var whole = (ObjectNode) schema.deepCopy();
    besides.properties().forEach(rule -> whole.set(rule.getKey(), rule.getValue()));
    whole.remove(without);
    return whole;
  }
}
