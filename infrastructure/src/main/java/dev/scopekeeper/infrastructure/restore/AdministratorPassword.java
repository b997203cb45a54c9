package dev.scopekeeper.infrastructure.restore;

import dev.scopekeeper.api.Json;
import dev.scopekeeper.infrastructure.account.Aws;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Reads the password of the administrator from its secret. It is never printed. */
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
