package dev.scopekeeper.api;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.IntStream;

/**
 * The addresses that there are. API Gateway chooses a route by method and path together, so that a
 * method which {@code /cards/archive} lacks would reach {@code /cards/{card}} with a word for an
 * id. An address means the same for every method here: the path with words wins over one with ids.
 */
public final class RoutePaths {

  /** One address, as the routes write it. */
  private record Template(String path, List<String> segments) {

    boolean fits(List<String> parts) {
      return parts.size() == segments.size()
          && IntStream.range(0, parts.size())
              .allMatch(i ->
                  isId(segments.get(i))
                      ? !parts.get(i).isEmpty()
                      : segments.get(i).equals(parts.get(i)));
    }

    /** Words sort before ids, the first difference decides. */
    String order() {
      return String.join("", segments.stream().map(part -> isId(part) ? "1" : "0").toList());
    }
  }

  /** The holder is initialised when the first request is answered: routes need no routes. */
  private static final class Known {
    static final List<Route> ROUTES =
        ServiceLoader.load(RouteList.class, RoutePaths.class.getClassLoader())
            .findFirst()
            .orElseThrow()
            .routes()
            .stream()
            .<Route>map(RouteHandler::route)
            .toList();

    static final List<Template> TEMPLATES =
        ROUTES.stream()
            .map(route -> new Template(route.path(), route.segments().toList()))
            .distinct()
            .sorted(Comparator.comparing(Template::order))
            .toList();
  }

  private RoutePaths() {}

  /** Whether a segment of a route's path stands for an id. */
  public static boolean isId(String segment) {
    return segment.startsWith("{");
  }

  /**
   * The path of the routes that an address belongs to.
   *
   * @param parts what stands between its slashes, decoded
   */
  public static Optional<String> find(List<String> parts) {
    return Known.TEMPLATES.stream()
        .filter(template -> template.fits(parts))
        .map(Template::path)
        .findFirst();
  }

  /** The methods of the routes with this path, in the order of the alphabet. */
  public static List<String> methods(String path) {
    return Known.ROUTES.stream()
        .filter(route -> route.path().equals(path))
        .flatMap(route -> route.methods().stream())
        .sorted()
        .toList();
  }

  /** Whether an address that fits this route can belong to another one, which has more words. */
  public static boolean isShadowed(Route route) {
    var segments = route.segments().toList();
    return Known.TEMPLATES.stream()
        .filter(template -> !template.path().equals(route.path()))
        .filter(template -> !methods(template.path()).contains(route.method().name()))
        .anyMatch(template -> isWordier(template.segments(), segments));
  }

  private static boolean isWordier(List<String> other, List<String> segments) {
    return other.size() == segments.size()
        && IntStream.range(0, segments.size())
            .allMatch(i -> isId(segments.get(i)) || segments.get(i).equals(other.get(i)));
  }

  /**
   * Refuses a request that only the method brought to this route.
   *
   * @throws Problem 405 with the methods that the address has
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
