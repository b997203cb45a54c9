package dev.scopekeeper.local;

import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.api.Routes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the route of a request as API Gateway does: words are preferred to ids. */
public final class RouteTable {

  /** A route and the ids in its path. */
  public record Match(RouteHandler<?, ?> handler, Map<String, String> ids) {}

  private RouteTable() {}

  public static Optional<Match> find(String method, String path) {
    return matches(path).stream()
        .filter(match -> match.handler().route().method().name().equals(method))
        .findFirst();
  }

  /** The methods that the path understands; none where it is unknown. */
  static List<String> methods(String path) {
    return matches(path).stream()
        .map(match -> match.handler().route().method().name())
        .distinct()
        .sorted()
        .toList();
  }

  private static List<Match> matches(String path) {
    return Routes.all().stream()
        .flatMap(handler -> match(handler, path).stream())
        .sorted((one, other) -> Integer.compare(one.ids().size(), other.ids().size()))
        .toList();
  }

  private static Optional<Match> match(RouteHandler<?, ?> handler, String path) {
    var parts = Arrays.asList(path.substring(1).split("/", -1));
    var segments = segments(handler.route());
    if (parts.size() != segments.size()) {
      return Optional.empty();
    }
    var ids = new LinkedHashMap<String, String>();
    for (var i = 0; i < parts.size(); i++) {
      var segment = segments.get(i);
      if (segment.startsWith("{") && !parts.get(i).isEmpty()) {
        ids.put(segment.substring(1, segment.length() - 1), decoded(parts.get(i)));
      } else if (!segment.equals(parts.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(new Match(handler, ids));
  }

  private static List<String> segments(Route route) {
    return route.segments().toList();
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return part;
    }
  }
}
