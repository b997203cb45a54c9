package dev.scopekeeper.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.scopekeeper.api.Json;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * Starts the migrations of a deployment. Runs outside the VPC, where it can reach Secrets Manager
 * without a paid endpoint, and passes the administrator's credential to {@link MigrateDatabase},
 * which runs inside the VPC and can reach MariaDB. Rotates the password each time. Passes on the
 * password of RDS Proxy unchanged, if there is one.
 */
public final class HandOverCredential implements RequestStreamHandler {
  private static final Duration MIGRATIONS = Duration.ofMinutes(15);

  private final String secret;
  private final Optional<String> proxySecret;
  private final String function;
  private final Readiness readiness;

  public HandOverCredential() {
    this(System.getenv());
  }

  HandOverCredential(Map<String, String> environment) {
    secret = required(environment, "DATABASE_SECRET");
    proxySecret = Optional.ofNullable(environment.get("PROXY_SECRET"));
    function = required(environment, "MIGRATE_FUNCTION");
    readiness = Readiness.from(environment);
  }

  /** Fails if the migrations fail, which stops the deployment. */
  @Override
  public void handleRequest(InputStream event, OutputStream output, Context context) {
    var http = UrlConnectionHttpClient.builder().socketTimeout(MIGRATIONS);
    try (var secrets = SecretsManagerClient.builder().httpClientBuilder(http).build();
        var lambda =
            LambdaClient.builder()
                .httpClientBuilder(http)
                .overrideConfiguration(
                    override -> override.retryStrategy(retry -> retry.maxAttempts(1)))
                .build()) {
      var administrator = new AdministratorSecret(secrets, secret);
      var rotation = administrator.begin();
      var proxy =
          proxySecret
              .map(id -> secrets.getSecretValue(request -> request.secretId(id)))
              .map(current -> AdministratorSecret.field(current, "password"));
      migrate(lambda, new MigrateDatabase.Credentials(rotation.login(), proxy));
      administrator.end(rotation);
    }
  }

  private void migrate(LambdaClient lambda, MigrateDatabase.Credentials credentials) {
    var payload = SdkBytes.fromByteArray(Json.bytes(credentials));
    var answer =
        readiness.await(() -> lambda.invoke(call -> call.functionName(function).payload(payload)));
    if (answer.functionError() != null) {
      throw new IllegalStateException("The migrations failed: " + answer.payload().asUtf8String());
    }
  }

  private static String required(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
  }
}
