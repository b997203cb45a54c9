package dev.scopekeeper.aws;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ResourceNotReadyException;
import software.amazon.awssdk.services.lambda.model.SnapStartNotReadyException;

/**
 * Waits for a function to be ready. One that nobody called for some weeks is inactive: the call
 * that finds it so fails, and makes Lambda prepare it, which takes a minute or a few.
 *
 * @param pause between calls
 * @param patience from the first call to the last
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/functions-states.html">Lambda function
 *     states</a>
 */
record Readiness(Duration pause, Duration patience) {
  private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

  /** {@code READY_PAUSE} and {@code READY_PATIENCE} (ISO 8601) change the usual times. */
  static Readiness from(Map<String, String> environment) {
    return new Readiness(
        Duration.parse(environment.getOrDefault("READY_PAUSE", "PT10S")),
        Duration.parse(environment.getOrDefault("READY_PATIENCE", "PT6M")));
  }

  /** Calls until the function is ready, or throws what the last call was answered. */
  <T> T await(Supplier<T> call) {
    var end = Clock.systemUTC().instant().plus(patience);
    while (true) {
      try {
        return call.get();
      } catch (LambdaException e) {
        if (!isPassing(e) || Clock.systemUTC().instant().plus(pause).isAfter(end)) {
          throw e;
        }
        LOG.info("Not ready yet: {}", e.getMessage());
      }
      sleep();
    }
  }

  /** Whether Lambda says that the function is about to be ready. */
  private static boolean isPassing(LambdaException e) {
    return e instanceof ResourceNotReadyException
        || e instanceof ResourceConflictException
        || e instanceof SnapStartNotReadyException;
  }

  private void sleep() {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a function was not ready", e);
    }
  }
}
