package dev.scopekeeper.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.scopekeeper.api.RouteName;
import dev.scopekeeper.routes.Routes;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/**
 * Calls the function of every route, so that none becomes inactive: a version without calls for two
 * weeks answers the next call with an error.
 */
public final class WarmUp implements RequestStreamHandler {
  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

  /** The event of a warm-up call, and the answer to it. */
  static final byte[] EVENT = "{\"warmUp\":true}".getBytes(StandardCharsets.UTF_8);

  private final String prefix =
      Optional.ofNullable(System.getenv("FUNCTION_PREFIX"))
          .orElseThrow(() -> new IllegalArgumentException("FUNCTION_PREFIX is missing"));

  private final Readiness readiness = Readiness.from(System.getenv());

  /**
   * Calls all functions and fails afterwards if one could not be called. A failed call activates an
   * inactive function, so it calls all functions once before it retries any.
   */
  @Override
  public void handleRequest(InputStream event, OutputStream output, Context context) {
    try (var lambda = LambdaClient.builder().httpClient(UrlConnectionHttpClient.create()).build()) {
      var failed =
          Routes.all().stream()
              .map(handler -> prefix + RouteName.of(handler.route()).id())
              .filter(function -> !called(lambda, function))
              .toList();
      var inactive =
          failed.stream().filter(function -> !calledWhenReady(lambda, function)).toList();
      if (!inactive.isEmpty()) {
        throw new IllegalStateException("These functions could not be called: " + inactive);
      }
      EmbeddedMetrics.from(System.getenv()).write(JobSuccess.WARMED_UP);
    }
  }

  private boolean calledWhenReady(LambdaClient lambda, String function) {
    return succeeds(function, () -> readiness.await(() -> call(lambda, function)));
  }

  private static boolean called(LambdaClient lambda, String function) {
    return succeeds(function, () -> call(lambda, function));
  }

  private static InvokeResponse call(LambdaClient lambda, String function) {
    return lambda.invoke(call ->
        call.functionName(function).qualifier("live").payload(SdkBytes.fromByteArray(EVENT)));
  }

  private static boolean succeeds(String function, Supplier<InvokeResponse> call) {
    try {
      return call.get().functionError() == null;
    } catch (SdkException e) {
      LOG.atWarn().setCause(e).addKeyValue("function", function).log("A function is not active");
      return false;
    }
  }
}
