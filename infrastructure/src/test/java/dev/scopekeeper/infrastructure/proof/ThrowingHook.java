package dev.scopekeeper.infrastructure.proof;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import org.crac.Core;
import org.crac.Resource;

/** A function that cannot be published. */
public final class ThrowingHook implements RequestStreamHandler, Resource {

  public ThrowingHook() {
    Core.getGlobalContext().register(this);
  }

  @Override
  public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
    throw new IllegalStateException("cannot be published");
  }

  @Override
  public void afterRestore(org.crac.Context<? extends Resource> context) {
    throw new IllegalStateException("never gets here");
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context) {
    throw new IllegalStateException("never gets here");
  }
}
