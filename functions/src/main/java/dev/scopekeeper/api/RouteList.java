package dev.scopekeeper.api;

import java.util.List;

/**
 * The list of all routes. The routes package provides it as a service ({@link
 * java.util.ServiceLoader}).
 */
public interface RouteList {

  List<RouteHandler<?, ?>> routes();
}
