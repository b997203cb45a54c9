package dev.scopekeeper.infrastructure.account;

import dev.scopekeeper.api.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * The arguments of a tool. Context and profile have the same syntax as in {@code cdk deploy}.
 *
 * @param context the settings, from cdk.json, cdk.context.json and {@code -c name=value}
 * @param profile the profile of the AWS configuration
 * @param others every other argument, in order
 */
public record Arguments(
    Map<String, String> context, Optional<String> profile, List<String> others) {

  public Arguments {
    context = Map.copyOf(context);
    others = List.copyOf(others);
  }

  /**
   * Reads the arguments, and the settings in files.
   *
   * @param root root folder of the project
   * @throws IllegalArgumentException in one line, for an argument without value
   */
  public static Arguments of(Path root, String... arguments) {
    var context = new HashMap<String, String>();
    read(root.resolve("cdk.json")).ifPresent(file -> put(context, file.path("context")));
    read(root.resolve("cdk.context.json")).ifPresent(file -> put(context, file));
    Optional<String> profile = Optional.empty();
    var others = new ArrayList<String>();
    var rest = new ArrayDeque<>(List.of(arguments));
    while (!rest.isEmpty()) {
      var argument = rest.pop();
      var name = argument.startsWith("--") ? argument.split("=", 2)[0] : argument;
      switch (name) {
        case "-c", "--context" -> put(context, value(argument, rest));
        case "--profile" -> profile = Optional.of(value(argument, rest));
        default -> others.add(argument);
      }
    }
    return new Arguments(context, profile, others);
  }

  /** The context in the form that the settings are read from. */
  public Function<String, Optional<Object>> settings() {
    return name -> Optional.ofNullable(context.get(name));
  }

  private static String value(String argument, Deque<String> rest) {
    if (argument.startsWith("--") && argument.contains("=")) {
      return argument.split("=", 2)[1];
    }
    if (rest.isEmpty()) {
      throw new IllegalArgumentException(argument + " needs a value");
    }
    return rest.pop();
  }

  private static void put(Map<String, String> context, String setting) {
    var parts = setting.split("=", 2);
    if (parts.length != 2) {
      throw new IllegalArgumentException("-c takes name=value, not \"" + setting + "\"");
    }
    context.put(parts[0], parts[1]);
  }

  private static void put(Map<String, String> context, JsonNode file) {
    file.properties().stream()
        .filter(entry -> entry.getValue().isValueNode())
        .forEach(entry -> context.put(entry.getKey(), entry.getValue().asString()));
  }

  private static Optional<JsonNode> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Json.mapper().readTree(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
