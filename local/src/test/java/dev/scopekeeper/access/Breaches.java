package dev.scopekeeper.access;

import dev.scopekeeper.App;
import dev.scopekeeper.Contract;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Every way to break what the OpenAPI document declares for one operation, one fault at a time. */
final class Breaches {
  private Breaches() {}

  /** All of a route: in the body, the path, the query and the headers. */
  static List<Breach> of(Attempt attempt) {
    var operation = Contract.operation(attempt.route());
    return Stream.concat(ofBody(operation, attempt), ofParameters(operation, attempt)).toList();
  }

  private static Stream<Breach> ofBody(JsonNode operation, Attempt attempt) {
    var schema = operation.at("/requestBody/content/application~1json/schema");
    if (schema.isMissingNode()) {
      return Stream.empty();
    }
    return SchemaBreaches.of(schema, attempt.body().orElseThrow().json()).stream()
        .map(fault ->
            new Breach(
                fault.constraint(),
                "pointer",
                fault.place(),
                attempt.with(new Body(fault.body())),
                List.of(Target.JSON, key(App.id().toString()))));
  }

  private static Stream<Breach> ofParameters(JsonNode operation, Attempt attempt) {
    return operation
        .path("parameters")
        .valueStream()
        .flatMap(parameter -> ofParameter(parameter, attempt).stream());
  }

  private static List<Breach> ofParameter(JsonNode parameter, Attempt attempt) {
    var name = parameter.path("name").asString();
    var in = parameter.path("in").asString();
    var found = new ArrayList<Breach>();
    for (var fault : SchemaBreaches.ofParameter(parameter.path("schema"))) {
      found.add(parameter(fault.constraint(), in, name, attempt, Optional.of(fault.text())));
    }
    // without one of its ids, an address is another address
    if (parameter.path("required").asBoolean() && !in.equals("path")) {
      found.add(parameter("required", in, name, attempt, Optional.empty()));
    }
    return found;
  }

  private static Breach parameter(
      String constraint, String in, String name, Attempt attempt, Optional<String> value) {
    var headers = new ArrayList<Map.Entry<String, String>>();
    attempt.body().ifPresent(_ -> headers.add(Target.JSON));
    if (in.equals("header")) {
      value.ifPresent(text -> headers.add(Map.entry(name, text)));
      return new Breach(constraint, "header", name, attempt, headers);
    }
    headers.add(key(App.id().toString()));
    var text = URLEncoder.encode(value.orElse(""), StandardCharsets.UTF_8).replace("+", "%20");
    return switch (in) {
      case "query" ->
          new Breach(constraint, "parameter", name, attempt.asking(name, text), headers);
      case "path" -> new Breach(constraint, "path", name, attempt.at(name, text), headers);
      default -> throw new AssertionError("Nobody tries parameters in " + in);
    };
  }

  private static Map.Entry<String, String> key(String value) {
    return Map.entry("Idempotency-Key", value);
  }
}
