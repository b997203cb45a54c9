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
 * An OpenAPI link to an item that a request created. Clients choose ids, so the id in the body is
 * also the id in the path.
 *
 * @param handler the route to call next
 * @param pathIds the ids in the path of the first request
 * @param createdId the name of the id of the created item
 */
record Link(RouteHandler<?, ?> handler, List<String> pathIds, String createdId) {

  /** Links to the routes of the item itself, and to those one word below. */
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
    pathIds.forEach(id -> parameters.put(id, "$request.path." + id));
    parameters.put(createdId, "$request.body#/id");
  }
}
