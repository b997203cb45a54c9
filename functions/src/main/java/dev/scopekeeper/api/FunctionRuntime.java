package dev.scopekeeper.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * What runs a route as a Lambda function. A route is made by Lambda itself, with no argument, so it
 * finds its runtime as a service ({@link java.util.ServiceLoader}): the floor of AWS provides it.
 */
public interface FunctionRuntime {

  /**
   * Called for every route that is made. Does nothing unless Lambda started this process for it.
   *
   * @throws IllegalArgumentException naming the variable that is missing or wrong
   */
  void prepare(Class<?> handler);

  /** Answers one event. */
  void invoke(RouteHandler<?, ?> handler, InputStream event, OutputStream response)
      throws IOException;
}
