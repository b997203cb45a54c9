package dev.scopekeeper.routes.openapi;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Compares an old and a new JSON Schema. All that clients were allowed to send must go on to be
 * allowed; what they receive must be no more than they were told to expect, but for new members.
 */
final class SchemaChanges {

  /** Who writes the values that a schema describes. */
  enum Direction {
    SENT,
    RECEIVED
  }

  private static final Set<String> NOT_CONSTRAINTS =
      Set.of("title", "description", "properties", "items");

  private final SchemaResolver before;
  private final SchemaResolver after;
  private final Direction direction;
  private final BiConsumer<String, String> report;

  /** Of schemas that contain themselves. */
  private final Set<String> compared = new HashSet<>();

  /**
   * @param before the document into which references of the old schema lead
   * @param after the same of the new one
   * @param report takes the place and the kind of each incompatible change
   */
  SchemaChanges(
      JsonNode before, JsonNode after, Direction direction, BiConsumer<String, String> report) {
    this.before = new SchemaResolver(before);
    this.after = new SchemaResolver(after);
    this.direction = direction;
    this.report = report;
  }

  /**
   * @param within where both are; a schema with a name is at its name, whoever refers to it
   */
  void compare(String within, JsonNode oldGiven, JsonNode newGiven) {
    if (!compared.add(oldGiven + " " + newGiven)) {
      return;
    }
    var place = oldGiven.has("$ref") ? name(oldGiven) : within;
    var oldSchema = before.resolve(oldGiven);
    var newSchema = after.resolve(newGiven);
    // every value of the inner schema must be one of the outer schema too
    var inner = direction == Direction.SENT ? oldSchema : newSchema;
    var outer = direction == Direction.SENT ? newSchema : oldSchema;
    Stream.concat(inner.propertyNames().stream(), outer.propertyNames().stream())
        .distinct()
        .filter(keyword -> !NOT_CONSTRAINTS.contains(keyword))
        .filter(keyword -> !isWithin(keyword, inner.path(keyword), outer.path(keyword)))
        .forEach(keyword -> report(place, keyword, oldSchema, newSchema));
    members(place, oldSchema, newSchema);
    if (oldSchema.has("items") && newSchema.has("items")) {
      compare(place + "/*", oldSchema.get("items"), newSchema.get("items"));
    }
  }

  private void report(String place, String keyword, JsonNode oldSchema, JsonNode newSchema) {
    var was = oldSchema.path(keyword);
    var is = newSchema.path(keyword);
    report.accept(place, keyword + " " + shown(was) + " became " + shown(is));
  }

  private static String shown(JsonNode rule) {
    return rule.isMissingNode() ? "nothing" : rule.toString();
  }

  private void members(String place, JsonNode oldSchema, JsonNode newSchema) {
    var newMembers = newSchema.path("properties");
    var refusesOthers = !newSchema.path("additionalProperties").asBoolean(true);
    for (var member : oldSchema.path("properties").properties()) {
      var name = member.getKey();
      if (newMembers.has(name)) {
        compare(place + "/" + name, member.getValue(), newMembers.get(name));
      } else if (direction == Direction.RECEIVED || refusesOthers) {
        report.accept(place + "/" + name, "removed");
      }
    }
    var oldOthers = oldSchema.path("additionalProperties");
    var newOthers = newSchema.path("additionalProperties");
    if (oldOthers.isObject() && newOthers.isObject()) {
      compare(place + "/*", oldOthers, newOthers);
    }
  }

  /** Whether what one rule allows is allowed by the other. One that is not there allows all. */
  private static boolean isWithin(String keyword, JsonNode inner, JsonNode outer) {
    if (keyword.equals("required")) {
      return values(inner).containsAll(values(outer));
    }
    if (outer.isMissingNode() || outer.equals(inner)) {
      return true;
    }
    return switch (keyword) {
      case "type", "enum" -> !inner.isMissingNode() && values(outer).containsAll(values(inner));
      case "pattern", "format", "multipleOf", "not", "const" -> false;
      case "minLength", "minItems", "minProperties", "minimum", "exclusiveMinimum" ->
          inner.isNumber() && inner.decimalValue().compareTo(outer.decimalValue()) >= 0;
      case "maxLength", "maxItems", "maxProperties", "maximum", "exclusiveMaximum" ->
          inner.isNumber() && inner.decimalValue().compareTo(outer.decimalValue()) <= 0;
      // two schemas are compared where members are
      case "additionalProperties" ->
          outer.asBoolean(false) || (outer.isObject() && inner.isObject());
      default ->
          throw new AssertionError(
              "Nobody has said yet which changes of " + keyword + " are harmless");
    };
  }

  private static Set<JsonNode> values(JsonNode rule) {
    return rule.isArray()
        ? rule.valueStream().collect(Collectors.toSet())
        : rule.isMissingNode() ? Set.of() : Set.of(rule);
  }

  private static String name(JsonNode reference) {
    return reference.get("$ref").asString().replaceFirst(".*/", "").replace("-nullable", "");
  }
}
