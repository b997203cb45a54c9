package dev.scopekeeper.routes.openapi;

import dev.scopekeeper.routes.openapi.SchemaChanges.Direction;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What a client that was written for one OpenAPI document would stumble over with another one. */
final class DocumentChanges {
  private final JsonNode before;
  private final JsonNode after;
  private final Set<String> incompatible = new TreeSet<>();

  private DocumentChanges(JsonNode before, JsonNode after) {
    this.before = before;
    this.after = after;
  }

  /** Each incompatible change in a line of its own. */
  static Set<String> incompatible(JsonNode before, JsonNode after) {
    var changes = new DocumentChanges(before, after);
    changes.documents();
    return changes.incompatible;
  }

  private void documents() {
    for (var path : before.get("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        var method = operation.getKey();
        var now = after.get("paths").path(path.getKey()).path(method);
        var name = operation.getValue().get("operationId").asString();
        if (now.isMissingNode()) {
          report(name, "removed from " + method + " " + path.getKey());
        } else {
          operations(name, operation.getValue(), now);
        }
      }
    }
    var schemes = "/components/securitySchemes";
    if (!before.at(schemes).equals(after.at(schemes))) {
      report("securitySchemes", "changed");
    }
  }

  private void operations(String name, JsonNode old, JsonNode now) {
    if (!now.get("operationId").equals(old.get("operationId"))) {
      report(name, "is called " + now.get("operationId"));
    }
    parameters(name, old.path("parameters"), now.path("parameters"));
    body(name, old.path("requestBody"), now.path("requestBody"));
    for (var response : old.get("responses").properties()) {
      response(name + " " + response.getKey(), response.getValue(), now, response.getKey());
    }
    for (var status : now.get("responses").propertyNames()) {
      if (status.startsWith("2") && !old.get("responses").has(status)) {
        report(name, "answers " + status);
      }
    }
    if (!mayGoOn(old.get("security"), now.get("security"))) {
      report(name, "security " + old.get("security") + " became " + now.get("security"));
    }
  }

  /** Whether every way to be allowed in goes on to be one; none means that everybody is. */
  private static boolean mayGoOn(JsonNode old, JsonNode now) {
    var ways = now.valueStream().toList();
    return ways.isEmpty() || (!old.isEmpty() && old.valueStream().allMatch(ways::contains));
  }

  private void parameters(String name, JsonNode old, JsonNode now) {
    for (var parameter : old) {
      var place =
          name + " " + parameter.get("in").asString() + " " + parameter.get("name").asString();
      same(now, parameter)
          .ifPresentOrElse(
              other -> schemas(Direction.SENT, place, parameter.get("schema"), other.get("schema")),
              () -> report(place, "removed"));
    }
    for (var parameter : now) {
      var wasRequired = same(old, parameter).filter(DocumentChanges::isRequired).isPresent();
      if (isRequired(parameter) && !wasRequired) {
        report(
            name,
            "requires " + parameter.get("in").asString() + " " + parameter.get("name").asString());
      }
    }
  }

  private static Optional<JsonNode> same(JsonNode parameters, JsonNode wanted) {
    return parameters
        .valueStream()
        .filter(other -> other.get("in").equals(wanted.get("in")))
        .filter(other -> other.get("name").equals(wanted.get("name")))
        .findFirst();
  }

  private static boolean isRequired(JsonNode parameterOrBody) {
    return parameterOrBody.path("required").asBoolean(false);
  }

  private void body(String name, JsonNode old, JsonNode now) {
    if (isRequired(now) && !isRequired(old)) {
      report(name, "requires a body");
    }
    contents(Direction.SENT, name + " body", old.path("content"), now.path("content"));
  }

  private void response(String place, JsonNode given, JsonNode operation, String status) {
    var answered = operation.get("responses").path(status);
    // a refusal that does not happen any more harms nobody
    if (answered.isMissingNode()) {
      if (status.startsWith("2")) {
        report(place, "removed");
      }
      return;
    }
    var old = resolved(before, given);
    var now = resolved(after, answered);
    contents(Direction.RECEIVED, place, old.path("content"), now.path("content"));
    for (var header : old.path("headers").propertyNames()) {
      if (!now.path("headers").has(header)) {
        report(place + " header " + header, "removed");
      }
    }
  }

  private void contents(Direction direction, String place, JsonNode old, JsonNode now) {
    for (var content : old.properties()) {
      var other = now.path(content.getKey());
      if (other.isMissingNode()) {
        report(place, content.getKey() + " removed");
      } else {
        schemas(direction, place, content.getValue().get("schema"), other.get("schema"));
      }
    }
  }

  private void schemas(Direction direction, String place, JsonNode old, JsonNode now) {
    var suffix = direction == Direction.SENT ? " sent" : " received";
    new SchemaChanges(before, after, direction, (at, change) -> report(at + suffix, change))
        .compare(place, old, now);
  }

  private static JsonNode resolved(JsonNode document, JsonNode given) {
    return given.has("$ref") ? new SchemaResolver(document).referred(given) : given;
  }

  private void report(String place, String change) {
    incompatible.add(place + ": " + change);
  }
}
