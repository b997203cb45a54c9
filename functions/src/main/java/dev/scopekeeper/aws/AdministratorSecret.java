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
 * The administrator's password in Secrets Manager, changed in the order that its own rotation has:
 * the next one is written down as pending, MariaDB is told, and then it is the current one. So
 * whenever it stops in between, one of the two is right, and the next rotation finds it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda-functions.html">The
 *     steps of a rotation</a>
 */
final class AdministratorSecret {
  private static final String CURRENT = "AWSCURRENT";
  private static final String PENDING = "AWSPENDING";

  /** RDS takes 41 at most. */
  private static final int LENGTH = 40;

  private final SecretsManagerClient client;
  private final String id;

  AdministratorSecret(SecretsManagerClient client, String id) {
    this.client = client;
    this.id = id;
  }

  /**
   * A change of the password that is under way.
   *
   * @param current its version
   * @param pending the version of the next password
   * @param login what {@link MigrateDatabase} is handed
   */
  record Rotation(String current, String pending, Login login) {}

  /**
   * What signs in to MariaDB.
   *
   * @param passwords the one that is right is among them
   * @param next the password from then on
   */
  record Login(String username, List<String> passwords, String next) {}

  /** Writes the next password down, where none is from an attempt that did not end. */
  Rotation begin() {
    var current = version(CURRENT).orElseThrow();
    var begun = version(PENDING).filter(it -> !it.versionId().equals(current.versionId()));
    var pending = begun.orElseGet(() -> write(next(current)));
    var login =
        new Login(
            field(current, "username"),
            Stream.concat(Stream.of(current), begun.stream())
                .map(version -> field(version, "password"))
                .toList(),
            field(pending, "password"));
    return new Rotation(current.versionId(), pending.versionId(), login);
  }

  /** MariaDB takes the next password now. */
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
      return Optional.of(client.getSecretValue(asked -> asked.secretId(id).versionStage(stage)));
    } catch (ResourceNotFoundException e) {
      return Optional.empty();
    }
  }

  private GetSecretValueResponse write(String text) {
    client.putSecretValue(put -> put.secretId(id).secretString(text).versionStages(PENDING));
    return version(PENDING).orElseThrow();
  }

  /** As it was, but for the password. */
  private static String next(GetSecretValueResponse current) {
    var all = (ObjectNode) Json.mapper().readTree(current.secretString());
    return Json.text(all.put("password", Secrets.token().substring(0, LENGTH)));
  }

  static String field(GetSecretValueResponse version, String name) {
    return Json.mapper().readTree(version.secretString()).path(name).asString();
  }
}
