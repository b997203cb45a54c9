package dev.scopekeeper.infrastructure.proof;

import dev.scopekeeper.api.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The functions that a cloud assembly deploys, read from its templates and nothing else. */
record CloudAssembly(Path folder, Map<String, String> deployed) {

  /**
   * One function of ours.
   *
   * @param routes the route keys of the API that lead to it
   * @param snapStart whether its versions are published with SnapStart
   */
  record Deployed(
      String name,
      String handler,
      Map<String, String> environment,
      Path zip,
      int megabytes,
      boolean snapStart,
      List<String> routes) {

    /**
     * The same as Lambda starts what is not published: it answers without a snapshot, and so
     * without a rehearsal before it.
     */
    Deployed unpublished() {
      return new Deployed(name, handler, environment, zip, megabytes, false, routes);
    }
  }

  /**
   * @param folder of the assembly
   * @param deployed what only a deployment knows: a value for each name that a reference ends with
   */
  CloudAssembly {
    deployed = Map.copyOf(deployed);
  }

  /** Every Java function, in the order of their names. */
  List<Deployed> functions() {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".template.json"))
          .map(file -> Json.mapper().readTree(file.toFile()).path("Resources"))
          .flatMap(this::functions)
          .sorted((one, other) -> one.name().compareTo(other.name()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Stream<Deployed> functions(JsonNode resources) {
    var routes = routes(resources);
    return resources.properties().stream()
        .filter(entry -> type(entry.getValue()).equals("AWS::Lambda::Function"))
        .filter(entry -> property(entry.getValue(), "Runtime").asString("").startsWith("java"))
        .map(entry -> deployed(entry.getValue(), routes.getOrDefault(entry.getKey(), List.of())));
  }

  private Deployed deployed(JsonNode function, List<String> routes) {
    var environment = new LinkedHashMap<String, String>();
    property(function, "Environment")
        .path("Variables")
        .properties()
        .forEach(variable -> environment.put(variable.getKey(), resolved(variable.getValue())));
    return new Deployed(
        property(function, "FunctionName").asString(),
        property(function, "Handler").asString(),
        environment,
        folder.resolve("asset." + property(function, "Code").path("S3Key").asString()),
        property(function, "MemorySize").asInt(),
        property(function, "SnapStart").path("ApplyOn").asString("").equals("PublishedVersions"),
        routes);
  }

  /** Route keys by the logical id of the function, along route, integration, alias and version. */
  private static Map<String, List<String>> routes(JsonNode resources) {
    var routes = new HashMap<String, List<String>>();
    for (var entry : resources.properties()) {
      if (type(entry.getValue()).equals("AWS::ApiGatewayV2::Route")) {
        var integration =
            property(entry.getValue(), "Target").path("Fn::Join").path(1).path(1).path("Ref");
        var alias = property(resources.path(integration.asString()), "IntegrationUri").path("Ref");
        var function = property(resources.path(alias.asString()), "FunctionName").path("Ref");
        routes.merge(
            function.asString(),
            List.of(property(entry.getValue(), "RouteKey").asString()),
            (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
      }
    }
    return routes;
  }

  private String resolved(JsonNode value) {
    if (value.isString()) {
      return value.asString();
    }
    if (value.has("Fn::Join")) {
      var parts = new StringBuilder();
      value.path("Fn::Join").path(1).forEach(part -> parts.append(resolved(part)));
      return parts.toString();
    }
    var reference = value.toString().replaceAll("[^A-Za-z0-9]", "");
    return deployed.entrySet().stream()
        .filter(known -> reference.contains(known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No value for " + value));
  }

  private static String type(JsonNode resource) {
    return resource.path("Type").asString("");
  }

  private static JsonNode property(JsonNode resource, String name) {
    return resource.path("Properties").path(name);
  }

  /** The only function whose name ends so. */
  Deployed named(String simpleName) {
    return functions().stream()
        .filter(function -> function.name().endsWith("-" + simpleName))
        .findFirst()
        .orElseThrow();
  }
}
