package dev.scopekeeper.aws;

import dev.scopekeeper.api.Json;
import dev.scopekeeper.api.Secrets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import tools.jackson.databind.node.ObjectNode;

/**
 * The administrator's password in Secrets Manager. Rotates it in the order of Secrets Manager's own
 * rotation: stores the next password as pending, changes it in MariaDB, then makes it current. If a
 * rotation stops in between, one of the two passwords is valid, and the next rotation finds it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda-functions.html">The
 *     steps of a rotation</a>
 */
final class AdministratorSecret {
  private static final String CURRENT = "AWSCURRENT";
  private static final String PENDING = "AWSPENDING";

  /** RDS accepts at most 41 characters. */
  private static final int LENGTH = 40;

  private final SecretsManagerClient client;
  private final String id;

  AdministratorSecret(SecretsManagerClient client, String id) {
    this.client = client;
    this.id = id;
  }

  /**
   * A rotation in progress.
   *
   * @param current the version of the current password
   * @param pending the version of the next password
   * @param login the input of {@link MigrateDatabase}
   */
  record Rotation(String current, String pending, Login login) {}

  /**
   * The credentials for MariaDB.
   *
   * @param passwords one of them is valid
   * @param next the password after the rotation
   */
  record Login(String username, List<String> passwords, String next) {}

  /** Stores the next password as pending, unless an unfinished rotation did. */
  Rotation begin() {
    var current = version(CURRENT).orElseThrow();
    var unfinished =
        version(PENDING).filter(version -> !version.versionId().equals(current.versionId()));
    var pending = unfinished.orElseGet(() -> write(next(current)));
    var login =
        new Login(
            field(current, "username"),
            Stream.concat(Stream.of(current), unfinished.stream())
                .map(version -> field(version, "password"))
                .toList(),
            field(pending, "password"));
    return new Rotation(current.versionId(), pending.versionId(), login);
  }

  /** Makes the pending password current. Call it after the change in MariaDB. */
  void end(Rotation rotation) {
    client.updateSecretVersionStage(stage ->
        stage
            .secretId(id)
            .versionStage(CURRENT)
            .removeFromVersionId(rotation.current())
            .moveToVersionId(rotation.pending()));
    client.updateSecretVersionStage(
        stage -> stage.secretId(id).versionStage(PENDING).removeFromVersionId(rotation.pending()));
  }

  private Optional<GetSecretValueResponse> version(String stage) {
    try {
      return Optional.of(
          client.getSecretValue(request -> request.secretId(id).versionStage(stage)));
    } catch (ResourceNotFoundException e) {
      return Optional.empty();
    }
  }

  private GetSecretValueResponse write(String text) {
    client.putSecretValue(put -> put.secretId(id).secretString(text).versionStages(PENDING));
    return version(PENDING).orElseThrow();
  }

  /** The secret with a new password. */
  private static String next(GetSecretValueResponse current) {
    var secret = (ObjectNode) Json.mapper().readTree(current.secretString());
    return Json.text(secret.put("password", Secrets.token().substring(0, LENGTH)));
  }

  static String field(GetSecretValueResponse version, String name) {
    return Json.mapper().readTree(version.secretString()).path(name).asString();
  }
}
