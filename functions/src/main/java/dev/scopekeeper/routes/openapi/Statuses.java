package dev.scopekeeper.routes.openapi;

import dev.scopekeeper.api.Access;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.api.RoutePaths;
import java.util.EnumSet;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The statuses of a route, derived from its declaration. Only this class defines which problems
 * follow from access, body, change id and ids. A route declares its other problems itself.
 */
final class Statuses {

  /** Problems of any request: malformed, too large, or a failure of the server. */
  private static final Set<Problem.Kind> ALWAYS =
      EnumSet.of(
          Problem.Kind.MALFORMED,
          Problem.Kind.FORBIDDEN,
          Problem.Kind.TOO_LARGE,
          Problem.Kind.INVALID,
          Problem.Kind.INTERNAL,
          Problem.Kind.UNAVAILABLE,
          Problem.Kind.TIMED_OUT);

  private Statuses() {}

  /** Returns the statuses of the problems of a route. */
  static SequencedSet<Integer> problems(RouteHandler<?, ?> handler) {
    var statuses = new TreeSet<Integer>();
    kinds(handler).forEach(kind -> statuses.add(kind.status()));
    return statuses;
  }

  private static Set<Problem.Kind> kinds(RouteHandler<?, ?> handler) {
    var route = handler.route();
    var kinds = EnumSet.copyOf(ALWAYS);
    kinds.addAll(route.failures());
    if (!(route.access() instanceof Access.Anyone)) {
      kinds.add(Problem.Kind.NOT_SIGNED_IN);
    }
    if (!route.ids().isEmpty()) {
      kinds.add(Problem.Kind.NOT_FOUND);
    }
    if (RoutePaths.isShadowed(route)) {
      kinds.add(Problem.Kind.METHOD_NOT_ALLOWED);
    }
    if (handler.input() != Nothing.class) {
      kinds.add(Problem.Kind.UNSUPPORTED_MEDIA_TYPE);
      kinds.add(Problem.Kind.TOO_SLOW);
    }
    if (route.changeId()) {
      kinds.add(Problem.Kind.CONFLICT);
      kinds.add(Problem.Kind.KEY_REUSED);
    }
    return kinds;
  }
}
