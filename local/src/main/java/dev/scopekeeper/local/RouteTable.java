package dev.scopekeeper.local;

import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.api.Routes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the route of a request as API Gateway does: words are preferred to ids. */
public final class RouteTable {

  /** A route and the ids in its path. */
  public record Match(RouteHandler<?, ?> handler, Map<String, String> ids) {}

  /** A route and its path in parts, taken apart once. */
  private record Entry(RouteHandler<?, ?> handler, List<String> segments) {
    Entry(RouteHandler<?, ?> handler) {
      this(handler, handler.route().segments().toList());
    }

    String method() {
      return handler.route().method().name();
    }

    Optional<Match> match(List<String> parts) {
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
  }

  /** Those with the fewest ids first. */
  private static final List<Entry> ENTRIES =
      Routes.all().stream()
          .<Entry>map(Entry::new)
          .sorted(Comparator.comparingInt(entry -> entry.handler().route().ids().size()))
          .toList();

  private RouteTable() {}

  public static Optional<Match> find(String method, String path) {
    var parts = parts(path);
    return ENTRIES.stream()
        .filter(entry -> entry.method().equals(method))
        .flatMap(entry -> entry.match(parts).stream())
        .findFirst();
  }

  /** The methods that the path understands; none where it is unknown. */
  static List<String> methods(String path) {
    var parts = parts(path);
    return ENTRIES.stream()
        .filter(entry -> entry.match(parts).isPresent())
        .map(Entry::method)
        .distinct()
        .sorted()
        .toList();
  }

  private static List<String> parts(String path) {
    return Arrays.asList(path.substring(1).split("/", -1));
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return part;
    }
  }
}
