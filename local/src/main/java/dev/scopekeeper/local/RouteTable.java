package dev.scopekeeper.local;

import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.api.RoutePaths;
import dev.scopekeeper.routes.Routes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the route of a request with {@link RoutePaths}, as API Gateway does. */
public final class RouteTable {

  /** A route and the ids in its path. */
  public record Match(RouteHandler<?, ?> handler, Map<String, String> ids) {}

  /** By method and path, such as {@code HEAD /api/health}. */
  private static final Map<String, RouteHandler<?, ?>> HANDLERS = handlers();

  private RouteTable() {}

  private static Map<String, RouteHandler<?, ?>> handlers() {
    var handlers = new HashMap<String, RouteHandler<?, ?>>();
    for (var handler : Routes.all()) {
      for (var method : handler.route().methods()) {
        handlers.put(method + " " + handler.route().path(), handler);
      }
    }
    return handlers;
  }

  public static Optional<Match> find(String method, String path) {
    var parts = parts(path);
    return RoutePaths.find(parts)
        .flatMap(known -> Optional.ofNullable(HANDLERS.get(method + " " + known)))
        .map(handler -> new Match(handler, ids(handler, parts)));
  }

  /** The methods of a path; empty if the path is unknown. */
  static List<String> methods(String path) {
    return RoutePaths.find(parts(path)).map(RoutePaths::methods).orElse(List.of());
  }

  private static Map<String, String> ids(RouteHandler<?, ?> handler, List<String> parts) {
    var segments = handler.route().segments().toList();
    var ids = new LinkedHashMap<String, String>();
    for (var i = 0; i < parts.size(); i++) {
      var segment = segments.get(i);
      if (RoutePaths.isId(segment)) {
        ids.put(segment.substring(1, segment.length() - 1), parts.get(i));
      }
    }
    return ids;
  }

  private static List<String> parts(String path) {
    return Arrays.stream(path.substring(1).split("/", -1)).map(RouteTable::decoded).toList();
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return part;
    }
  }
}
