package dev.scopekeeper.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Lenient reading of foreign objects: a wrong type is the same as nothing. */
final class Fields {
  private Fields() {}

  static Optional<JsonNode> field(JsonNode node, String name) {
    return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
  }

  /** Text, or a number as text. */
  static Optional<String> text(JsonNode node, String name) {
    return field(node, name).flatMap(Fields::text);
  }

  static Optional<String> text(JsonNode node) {
    return node.isString() || node.isNumber() ? Optional.of(node.asString()) : Optional.empty();
  }

  static long number(JsonNode node, String name, long otherwise) {
    return field(node, name)
        .filter(value -> value.isIntegralNumber() && value.canConvertToLong())
        .map(JsonNode::longValue)
        .orElse(otherwise);
  }

  static boolean flag(JsonNode node, String name) {
    return field(node, name).filter(JsonNode::isBoolean).map(JsonNode::booleanValue).orElse(false);
  }

  /** The members of an array, or the values of an object. */
  static List<JsonNode> all(JsonNode node, String name) {
    return field(node, name)
        .filter(JsonNode::isContainer)
        .<List<JsonNode>>map(value -> new ArrayList<>(value.values()))
        .orElse(List.of());
  }

  static boolean deleted(JsonNode node) {
    return number(node, "deletedAt", 0) > 0;
  }

  /** A person's name: an object with displayname, or a bare string. */
  static Optional<String> person(JsonNode node) {
    return text(node)
        .or(() -> text(node, "displayname"))
        .or(() -> text(node, "uid"))
        .or(() -> text(node, "primaryKey"))
        .map(name -> Text.cut(Text.line(name), 60))
        .filter(name -> !name.isEmpty());
  }
}
