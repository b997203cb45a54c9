package dev.scopekeeper.api;

import java.util.List;

/**
 * All routes, in the order of the map of the system. The floor that knows them provides the list as
 * a service ({@link java.util.ServiceLoader}).
 */
public interface RouteList {

  List<RouteHandler<?, ?>> routes();
}
