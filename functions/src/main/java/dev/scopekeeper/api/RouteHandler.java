package dev.scopekeeper.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ServiceLoader;

/**
 * A route: the Lambda handler of one function. What is the same for all of them happens in {@link
 * RequestPipeline}; a subclass says who may call it, what comes in and what happens.
 */
public abstract class RouteHandler<I, O> implements RequestStreamHandler {
  private static final FunctionRuntime RUNTIME =
      ServiceLoader.load(FunctionRuntime.class, RouteHandler.class.getClassLoader())
          .findFirst()
          .orElseThrow();

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

  /** Check, change, answer. */
  protected abstract Reply<O> handle(Call<I> call);

  @Override
  public final void handleRequest(InputStream event, OutputStream response, Context context)
      throws IOException {
    RUNTIME.invoke(this, event, response);
  }
}
