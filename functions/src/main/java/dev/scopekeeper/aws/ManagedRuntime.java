package dev.scopekeeper.aws;

import dev.scopekeeper.api.FunctionRuntime;
import dev.scopekeeper.api.RouteHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Runs routes in Lambda's managed runtime: one function per process. */
public final class ManagedRuntime implements FunctionRuntime {
  private final AtomicReference<Optional<RunningFunction>> running =
      new AtomicReference<>(Optional.empty());

  @Override
  public void prepare(Class<?> handler) {
    var environment = System.getenv();
    if (handler.getName().equals(environment.get("_HANDLER")) && running.get().isEmpty()) {
      running.set(Optional.of(new RunningFunction(environment, handler.getName())));
    }
  }

  @Override
  public void invoke(RouteHandler<?, ?> handler, InputStream event, OutputStream response)
      throws IOException {
    running
        .get()
        .orElseThrow(() -> new IllegalStateException("_HANDLER does not name this function"))
        .invoke(handler, event, response);
  }
}
