package dev.scopekeeper.access;

import dev.scopekeeper.App;
import dev.scopekeeper.Contract;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Breaks a JSON Schema: each of its constraints, wherever it stands, in a value that is valid. */
final class SchemaBreaches {

  /**
   * @param place the JSON Pointer of the value with the fault
   * @param body the whole of what holds it
   */
  record Fault(String constraint, String place, JsonNode body) {
    /** A parameter's value as it is written in an address or a header. */
    String text() {
      return body.asString();
    }
  }

  private static final BigDecimal TWO = new BigDecimal(2);
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Keywords that forbid nothing, and those that are looked into where they stand. */
  private static final Set<String> NOT_CONSTRAINTS =
      Set.of("title", "description", "properties", "items");

  /** A value of each type of JSON. */
  private static final List<JsonNode> OF_EACH_TYPE =
      List.of(
          NODES.nullNode(),
          NODES.booleanNode(true),
          NODES.numberNode(7),
          NODES.numberNode(new BigDecimal("0.5")),
          NODES.stringNode("x"),
          NODES.arrayNode(),
          NODES.objectNode());

  /** Texts of which some one has the form that is asked for, and some one has not. */
  private static final List<String> TEXTS =
      List.of(
          "abcd",
          "2030-01-01",
          "ABC",
          "ABCDEF",
          "1.5",
          "7",
          "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
          "01890a5d-ac96-774b-bcce-b302099a8057",
          "",
          " ",
          "!",
          "\0",
          "0000-01-01");

  private final List<Fault> found = new ArrayList<>();

  private SchemaBreaches() {}

  /** All faults that a body can have whose valid example is given. */
  static List<Fault> of(JsonNode schema, JsonNode example) {
    var breaches = new SchemaBreaches();
    breaches.walk(schema, "", example, whole -> whole);
    return breaches.found;
  }

  /** All faults of a parameter. What is written in an address has no other type than text. */
  static List<Fault> ofParameter(JsonNode schema) {
    var breaches = new SchemaBreaches();
    breaches.walk(schema, "", NODES.missingNode(), whole -> whole);
    return breaches.found.stream()
        .filter(fault -> fault.body().isValueNode() && !fault.body().isNull())
        .filter(fault -> !(schema.path("type").asString().equals("string") && isType(fault)))
        .toList();
  }

  private static boolean isType(Fault fault) {
    return fault.constraint().equals("type");
  }

  private void walk(
      JsonNode given, String place, JsonNode present, UnaryOperator<JsonNode> holder) {
    var schema = Contract.RESOLVER.resolve(given);
    var valid = present.isMissingNode() || present.isNull() ? sample(schema) : present;
    for (var keyword : schema.propertyNames()) {
      if (!NOT_CONSTRAINTS.contains(keyword)) {
        breach(schema, keyword, valid, place, holder);
      }
    }
    if (valid instanceof ObjectNode object) {
      inObject(schema, place, object, holder);
    } else if (valid instanceof ArrayNode list) {
      var items = schema.path("items");
      walk(items, place + "/0", list.path(0), value -> holder.apply(withFirst(list, value)));
    }
  }

  private void inObject(
      JsonNode schema, String place, ObjectNode valid, UnaryOperator<JsonNode> holder) {
    for (var property : schema.path("properties").properties()) {
      var name = property.getKey();
      walk(
          property.getValue(),
          place + "/" + name,
          valid.path(name),
          value -> holder.apply(valid.deepCopy().set(name, value)));
    }
    var others = schema.path("additionalProperties");
    if (others.isObject()) {
      var name = valid.propertyNames().stream().findFirst().orElse("1");
      walk(
          others,
          place + "/" + name,
          valid.path(name),
          value -> holder.apply(valid.deepCopy().set(name, value)));
    }
  }

  /** Every way to break one keyword. One that is not known here fails, so that it is thought of. */
  private void breach(
      JsonNode schema,
      String keyword,
      JsonNode valid,
      String place,
      UnaryOperator<JsonNode> holder) {
    var rule = schema.path(keyword);
    Stream<JsonNode> wrong =
        switch (keyword) {
          case "type" -> OF_EACH_TYPE.stream().filter(value -> !isOfType(rule, value));
          case "enum" -> Stream.of(NODES.stringNode("none of them"));
          case "not" -> Stream.of(rule.path("const"));
          case "format" -> format(rule.asString());
          case "pattern" -> pattern(schema);
          case "minLength" -> Stream.of(NODES.stringNode("a".repeat(rule.asInt() - 1)));
          case "maxLength" -> Stream.of(NODES.stringNode("a".repeat(rule.asInt() + 1)));
          case "minimum" -> number(rule.decimalValue().subtract(BigDecimal.ONE));
          case "maximum" -> number(rule.decimalValue().add(BigDecimal.ONE));
          case "exclusiveMinimum", "exclusiveMaximum" -> number(rule.decimalValue());
          case "multipleOf" -> number(valid.decimalValue().add(rule.decimalValue().divide(TWO)));
          case "minItems" -> Stream.of(list(schema, rule.asInt() - 1));
          case "maxItems" -> Stream.of(list(schema, rule.asInt() + 1));
          case "maxProperties" -> Stream.of(map(schema, rule.asInt() + 1));
          case "required", "additionalProperties" -> Stream.of();
          default -> throw new AssertionError("Nobody tries to break " + keyword + " at " + place);
        };
    wrong.forEach(value -> found.add(new Fault(keyword, place, holder.apply(value))));
    if (keyword.equals("required")) {
      for (var name : rule) {
        var without = ((ObjectNode) valid.deepCopy()).without(name.asString());
        found.add(new Fault(keyword, place + "/" + name.asString(), holder.apply(without)));
      }
    }
    if (keyword.equals("additionalProperties") && rule.isBoolean()) {
      var with = ((ObjectNode) valid.deepCopy()).put("unknown", 1);
      found.add(new Fault(keyword, place + "/unknown", holder.apply(with)));
    }
  }

  private static boolean isOfType(JsonNode types, JsonNode value) {
    var type =
        value.isIntegralNumber() ? "integer" : value.getNodeType().name().toLowerCase(Locale.ROOT);
    var allowed =
        types.isArray() ? types.valueStream().map(JsonNode::asString) : Stream.of(types.asString());
    return allowed.anyMatch(
        name -> name.equals(type) || (name.equals("number") && value.isNumber()));
  }

  private static Stream<JsonNode> format(String format) {
    return switch (format) {
      case "uuid" -> Stream.of("x", "1-1-1-1-1").map(NODES::stringNode);
      case "date" -> Stream.of("x", "2026-02-30", "2026-12-24T00:00:00Z").map(NODES::stringNode);
      case "int32" -> number(BigDecimal.valueOf(Integer.MAX_VALUE).add(BigDecimal.ONE));
      case "int64" -> number(BigDecimal.valueOf(Long.MAX_VALUE).add(BigDecimal.ONE));
      default -> throw new AssertionError("Nobody tries to break the format " + format);
    };
  }

  private static Stream<JsonNode> pattern(JsonNode schema) {
    var pattern = Pattern.compile(schema.path("pattern").asString());
    var wrong = TEXTS.stream().filter(text -> !pattern.matcher(text).find()).toList();
    if (wrong.isEmpty()) {
      throw new AssertionError("Nobody tries to break the pattern " + pattern);
    }
    return wrong.stream().map(NODES::stringNode);
  }

  private static Stream<JsonNode> number(BigDecimal value) {
    return Stream.of(NODES.numberNode(value));
  }

  private static ArrayNode list(JsonNode schema, int size) {
    var list = NODES.arrayNode();
    for (var i = 0; i < size; i++) {
      list.add(sample(schema.path("items")));
    }
    return list;
  }

  private static ObjectNode map(JsonNode schema, int size) {
    var map = NODES.objectNode();
    for (var i = 0; i < size; i++) {
      map.set(String.valueOf(i), sample(schema.path("additionalProperties")));
    }
    return map;
  }

  private static ArrayNode withFirst(ArrayNode list, JsonNode value) {
    var copy = list.deepCopy();
    return copy.isEmpty() ? copy.add(value) : copy.set(0, value);
  }

  /** A value that the schema allows, with no more in it than has to be. */
  private static JsonNode sample(JsonNode given) {
    var schema = Contract.RESOLVER.resolve(given);
    if (schema.has("enum")) {
      return schema.path("enum").path(0);
    }
    return switch (type(schema)) {
      case "object" -> {
        var object = NODES.objectNode();
        for (var name : schema.path("required")) {
          object.set(name.asString(), sample(schema.path("properties").path(name.asString())));
        }
        yield object;
      }
      case "array" -> list(schema, Math.max(1, schema.path("minItems").asInt(0)));
      case "integer", "number" -> NODES.numberNode(schema.path("minimum").asLong(0) + 1);
      case "boolean" -> NODES.booleanNode(true);
      case "string" -> text(schema);
      default -> throw new AssertionError("Nobody makes a sample of " + schema);
    };
  }

  private static JsonNode text(JsonNode schema) {
    if (schema.path("format").asString("").equals("uuid")) {
      return NODES.stringNode(App.id().toString());
    }
    var pattern = Pattern.compile(schema.path("pattern").asString(""));
    var isDate = schema.path("format").asString("").equals("date");
    return TEXTS.stream()
        .filter(text -> isDate ? text.equals("2030-01-01") : pattern.matcher(text).find())
        .map(NODES::stringNode)
        .findFirst()
        .orElseThrow(() -> new AssertionError("Nobody makes a text of the pattern " + pattern));
  }

  /** What a value is of where it is not null. */
  private static String type(JsonNode schema) {
    var type = schema.path("type");
    return type.isArray()
        ? type.valueStream()
            .map(JsonNode::asString)
            .filter(name -> !name.equals("null"))
            .findFirst()
            .orElseThrow()
        : type.asString("");
  }
}
