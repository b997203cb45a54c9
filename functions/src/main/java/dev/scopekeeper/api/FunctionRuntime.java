package dev.scopekeeper.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Runs a route as a Lambda function. Lambda constructs routes without arguments, so they look up
 * the runtime as a service ({@link java.util.ServiceLoader}). The aws package provides it.
 */
public interface FunctionRuntime {

  /**
   * Called by the constructor of every route. Does nothing unless Lambda started this process for
   * that route.
   *
   * @throws IllegalArgumentException naming the variable that is missing or wrong
   */
  void prepare(Class<?> handler);

  /** Handles an event. */
  void invoke(RouteHandler<?, ?> handler, InputStream event, OutputStream response)
      throws IOException;
}
