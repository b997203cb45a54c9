package dev.scopekeeper.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A route and the Lambda handler of its function. {@link RequestPipeline} does what all routes
 * share. A subclass declares its {@link Route} and its input, and handles calls.
 */
public abstract class RouteHandler<I, O> implements RequestStreamHandler {
  private static final FunctionRuntime RUNTIME = Services.one(FunctionRuntime.class);

  private final Route route;
  private final Class<I> input;
  private final Class<? extends O> output;

  protected RouteHandler(Route route, Class<I> input, Class<? extends O> output) {
    this.route = route;
    this.input = input;
    this.output = output;
    RUNTIME.prepare(getClass());
  }

  public final Route route() {
    return route;
  }

  /** {@link Nothing} where the route takes no body. */
  public final Class<I> input() {
    return input;
  }

  /** {@link Nothing} where the route answers without content. */
  public final Class<? extends O> output() {
    return output;
  }

  /** Checks, changes and answers. */
  protected abstract Reply<O> handle(Call<I> call);

  @Override
  public final void handleRequest(InputStream event, OutputStream response, Context context)
      throws IOException {
    RUNTIME.invoke(this, event, response);
  }
}
