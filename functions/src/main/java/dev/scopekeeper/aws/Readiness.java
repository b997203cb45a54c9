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
 * Waits until a function is ready. A function without calls for some weeks is inactive: the next
 * call fails and makes Lambda prepare it, which takes some minutes.
 *
 * @param pause the time between calls
 * @param timeout the time from the first call to the last
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/functions-states.html">Lambda function
 *     states</a>
 */
record Readiness(Duration pause, Duration timeout) {
  private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

  /** {@code READY_PAUSE} and {@code READY_PATIENCE} (ISO 8601) override the defaults. */
  static Readiness from(Map<String, String> environment) {
    return new Readiness(
        Duration.parse(environment.getOrDefault("READY_PAUSE", "PT10S")),
        Duration.parse(environment.getOrDefault("READY_PATIENCE", "PT6M")));
  }

  /** Repeats the call until the function is ready. Throws the failure of the last call. */
  <T> T await(Supplier<T> call) {
    var end = Clock.systemUTC().instant().plus(timeout);
    while (true) {
      try {
        return call.get();
      } catch (LambdaException e) {
        if (!isTransient(e) || Clock.systemUTC().instant().plus(pause).isAfter(end)) {
          throw e;
        }
        LOG.info("Not ready yet: {}", e.getMessage());
      }
      sleep();
    }
  }

  /** Whether the failure means that the function is not ready yet. */
  private static boolean isTransient(LambdaException e) {
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
