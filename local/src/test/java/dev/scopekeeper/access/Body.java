package dev.scopekeeper.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.api.Json;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A JSON body whose single values can be replaced. */
record Body(JsonNode json) {

  /** What stands at the place; the last one where it names those of a list or a map. */
  String at(String place) {
    var node = json;
    for (var step : steps(place)) {
      node = inside(node, step);
    }
    assertThat(node.isValueNode()).as("the example has a value at %s", place).isTrue();
    return node.asString();
  }

  private static JsonNode inside(JsonNode node, String step) {
    return step.equals("*")
        ? node.valueStream().reduce((_, last) -> last).orElseThrow()
        : node.path(step);
  }

  /** The text where anything, JSON or not, stands at the place. */
  String textWith(String place, String anything) {
    return Json.text(with(place, "(here)").json()).replace("\"(here)\"", anything);
  }

  /** The same body with another value at the place. */
  Body with(String place, String value) {
    var copy = json.deepCopy();
    var steps = steps(place);
    var node = copy;
    for (var step : steps.subList(0, steps.size() - 1)) {
      node = inside(node, step);
    }
    if (node instanceof ArrayNode list) {
      list.set(list.size() - 1, value);
    } else {
      ((ObjectNode) node).put(steps.getLast(), value);
    }
    return new Body(copy);
  }

  private static List<String> steps(String place) {
    return Arrays.asList(place.substring(1).split("/", -1));
  }

  byte[] bytes() {
    return Json.bytes(json);
  }

  static Body of(Object value) {
    return new Body(Json.tree(value));
  }
}
