package dev.scopekeeper.api;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The paths of all routes. API Gateway matches method and path together, so a method that {@code
 * /cards/archive} lacks would reach {@code /cards/{card}} with a word as id. Here a path means the
 * same for every method: literal segments win over ids.
 */
public final class RoutePaths {

  /** A path template. */
  private record Template(String path, List<String> segments) {

    boolean matches(List<String> parts) {
      return parts.size() == segments.size()
          && IntStream.range(0, parts.size())
              .allMatch(i ->
                  isId(segments.get(i))
                      ? !parts.get(i).isEmpty()
                      : segments.get(i).equals(parts.get(i)));
    }

    /** A sort key: literals before ids, the first difference decides. */
    String sortKey() {
      return String.join("", segments.stream().map(part -> isId(part) ? "1" : "0").toList());
    }
  }

  /** Loaded with the first request: constructing a route must not load all routes. */
  private static final class RouteTable {
    static final List<Route> ROUTES =
        Services.one(RouteList.class).routes().stream().<Route>map(RouteHandler::route).toList();

    static final List<Template> TEMPLATES =
        ROUTES.stream()
            .map(route -> new Template(route.path(), route.segments().toList()))
            .distinct()
            .sorted(Comparator.comparing(Template::sortKey))
            .toList();
  }

  private RoutePaths() {}

  /** Whether a segment of a path is an id. */
  public static boolean isId(String segment) {
    return segment.startsWith("{");
  }

  /**
   * Finds the path template of a request path.
   *
   * @param parts the decoded segments of the request path
   */
  public static Optional<String> find(List<String> parts) {
    return RouteTable.TEMPLATES.stream()
        .filter(template -> template.matches(parts))
        .map(Template::path)
        .findFirst();
  }

  /** The methods of the routes with this path, sorted. */
  public static List<String> methods(String path) {
    return RouteTable.ROUTES.stream()
        .filter(route -> route.path().equals(path))
        .flatMap(route -> route.methods().stream())
        .sorted()
        .toList();
  }

  /** Whether a path that matches this route can belong to another route with more literals. */
  public static boolean isShadowed(Route route) {
    var segments = route.segments().toList();
    return RouteTable.TEMPLATES.stream()
        .filter(template -> !template.path().equals(route.path()))
        .filter(template -> !methods(template.path()).contains(route.method().name()))
        .anyMatch(template -> hasMoreLiterals(template.segments(), segments));
  }

  private static boolean hasMoreLiterals(List<String> other, List<String> segments) {
    return other.size() == segments.size()
        && IntStream.range(0, segments.size())
            .allMatch(i -> isId(segments.get(i)) || segments.get(i).equals(other.get(i)));
  }

  /**
   * Refuses a request that reached this route only because of its method.
   *
   * @throws Problem 405 with the methods of the path
   */
  static void requireOwn(Route route, Request request) {
    var parts =
        route
            .segments()
            .map(part ->
                isId(part)
                    ? request.ids().getOrDefault(part.substring(1, part.length() - 1), "")
                    : part)
            .toList();
    find(parts)
        .filter(path -> !path.equals(route.path()))
        .ifPresent(path -> {
          throw Problem.methodNotAllowed(methods(path));
        });
  }
}
