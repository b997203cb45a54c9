package dev.scopekeeper.routes.openapi;

import dev.scopekeeper.api.Json;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.routes.Scenario;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Example request bodies: those of the scenarios, with an id for each name. */
final class Examples {
  private static final Pattern NAME = Pattern.compile("\\$(\\w+)");

  private Examples() {}

  static Optional<JsonNode> of(Route route) {
    return Scenario.find(route)
        .flatMap(scenario -> scenario.request().body())
        .map(body -> NAME.matcher(body).replaceAll(name -> id(name.group(1))))
        .map(body -> Json.mapper().readTree(body));
  }

  private static String id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
