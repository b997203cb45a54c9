package dev.scopekeeper.infrastructure.restore;

import dev.scopekeeper.api.Json;
import dev.scopekeeper.infrastructure.account.Aws;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** The administrator's password as the deployment keeps it; it is printed nowhere. */
final class AdministratorPassword {

  private AdministratorPassword() {}

  static String read(Aws aws, String secret) {
    try (var client = aws.client(SecretsManagerClient.builder())) {
      var text = client.getSecretValue(asked -> asked.secretId(secret)).secretString();
      var password = Json.mapper().readTree(text).path("password").asString("");
      if (password.isEmpty()) {
        throw new Refusal("The secret %s has no password".formatted(secret));
      }
      return password;
    }
  }
}
