package dev.scopekeeper.routes.openapi;

import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.api.RouteName;
import dev.scopekeeper.routes.Routes;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a thing can be reached that a request made (OpenAPI's link): clients choose ids, so the id
 * of the body is the one in the addresses below.
 *
 * @param handler what can be called next
 * @param known the ids of the first request's address
 * @param made the id in the address of what was made
 */
record Link(RouteHandler<?, ?> handler, List<String> known, String made) {

  /** The routes of the thing itself, and those one word below it. */
  static Stream<Link> from(RouteHandler<?, ?> creating) {
    var route = creating.route();
    if (!hasId(creating.input())) {
      return Stream.empty();
    }
    return Routes.all().stream()
        .filter(next -> next.route().path().startsWith(route.path() + "/{"))
        .filter(next -> next.route().ids().size() == route.ids().size() + 1)
        .map(next -> new Link(next, route.ids(), next.route().ids().getLast()));
  }

  private static boolean hasId(Class<?> input) {
    return input != Nothing.class
        && Arrays.stream(input.getRecordComponents())
            .anyMatch(field -> field.getName().equals("id") && field.getType() == UUID.class);
  }

  void addTo(ObjectNode links) {
    var name = RouteName.of(handler.route()).id();
    var parameters = links.putObject(name).put("operationId", name).putObject("parameters");
    known.forEach(id -> parameters.put(id, "$request.path." + id));
    parameters.put(made, "$request.body#/id");
  }
}
