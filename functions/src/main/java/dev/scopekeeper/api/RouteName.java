package dev.scopekeeper.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a route is called outside of this code: its function in AWS, and its operation in the
 * OpenAPI document. {@code routes.tsv} says it, and not the class, so that a class may be renamed
 * or moved: a deployed function that changed its name would be made again beside the one that has
 * it.
 *
 * @param group the stack that it is deployed in
 * @param id its name, which no other route has
 */
public record RouteName(String group, String id) {
  private static final Map<String, RouteName> ALL = read();

  /**
   * @throws IllegalStateException where {@code routes.tsv} has no line for the route
   */
  public static RouteName of(Route route) {
    return Optional.ofNullable(ALL.get(route.key()))
        .orElseThrow(() -> new IllegalStateException("routes.tsv does not name " + route.key()));
  }

  /** The name of every route that the file knows, by its key. */
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
