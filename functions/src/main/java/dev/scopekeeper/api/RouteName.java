package dev.scopekeeper.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The stable external name of a route: of its Lambda function, and its {@code operationId} in the
 * OpenAPI document. It comes from {@code routes.tsv} instead of the class name, because renaming a
 * deployed function would replace it.
 *
 * @param group the CloudFormation stack that deploys it
 * @param id unique over all routes
 */
public record RouteName(String group, String id) {
  private static final Map<String, RouteName> ALL = read();

  /**
   * @throws IllegalStateException if {@code routes.tsv} has no line for the route
   */
  public static RouteName of(Route route) {
    return Optional.ofNullable(ALL.get(route.key()))
        .orElseThrow(() -> new IllegalStateException("routes.tsv does not name " + route.key()));
  }

  /** The names of all routes in the file, by route key. */
  static Map<String, RouteName> all() {
    return ALL;
  }

  private static Map<String, RouteName> read() {
    try (var file = RouteName.class.getResourceAsStream("/routes.tsv")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", 3))
          .collect(
              Collectors.toUnmodifiableMap(
                  columns -> columns[2], columns -> new RouteName(columns[0], columns[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
