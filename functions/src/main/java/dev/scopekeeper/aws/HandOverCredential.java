package dev.scopekeeper.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * Begins the migrations of a deployment. It runs outside the network, where Secrets Manager can be
 * reached without a paid endpoint, and hands the administrator's credential to {@link
 * MigrateDatabase}, which runs inside, where MariaDB can.
 */
public final class HandOverCredential implements RequestStreamHandler {
  private final String secret;
  private final String function;

  public HandOverCredential() {
    this(System.getenv());
  }

  HandOverCredential(Map<String, String> environment) {
    secret = required(environment, "DATABASE_SECRET");
    function = required(environment, "MIGRATE_FUNCTION");
  }

  /** Fails when the migrations do, and with it the deployment. */
  @Override
  public void handleRequest(InputStream event, OutputStream output, Context context) {
    var http = UrlConnectionHttpClient.builder().socketTimeout(java.time.Duration.ofMinutes(15));
    try (var secrets = SecretsManagerClient.builder().httpClientBuilder(http).build();
        var lambda =
            LambdaClient.builder()
                .httpClientBuilder(http)
                .overrideConfiguration(once -> once.retryStrategy(none -> none.maxAttempts(1)))
                .build()) {
      var credential = secrets.getSecretValue(asked -> asked.secretId(secret)).secretString();
      var answer =
          lambda.invoke(
              call -> call.functionName(function).payload(SdkBytes.fromUtf8String(credential)));
      if (answer.functionError() != null) {
        throw new IllegalStateException(
            "The migrations failed: " + answer.payload().asUtf8String());
      }
    }
  }

  private static String required(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
  }
}
