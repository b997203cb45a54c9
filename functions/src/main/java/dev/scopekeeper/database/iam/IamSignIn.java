package dev.scopekeeper.database.iam;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.HostAddress;
import org.mariadb.jdbc.plugin.Credential;
import org.mariadb.jdbc.plugin.CredentialPlugin;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Connector/J's {@code credentialType=RDS-TOKEN}: signs in with an {@link RdsToken}, over TLS only.
 * Resolves the identity for each connection, so that none outlives a checkpoint.
 */
public final class IamSignIn implements CredentialPlugin {

  /** The identity of the function: from the environment, or under SnapStart from an endpoint. */
  private static AwsCredentialsProvider identity() {
    return AwsCredentialsProviderChain.of(
        EnvironmentVariableCredentialsProvider.create(),
        ContainerCredentialsProvider.builder().build());
  }

  private Optional<RdsToken> server = Optional.empty();

  @Override
  public String type() {
    return "RDS-TOKEN";
  }

  @Override
  public boolean mustUseSsl() {
    return true;
  }

  @Override
  public String defaultAuthenticationPluginType() {
    return "mysql_clear_password";
  }

  @Override
  public CredentialPlugin initialize(Configuration configuration, String user, HostAddress host)
      throws SQLException {
    var region = System.getenv("AWS_REGION");
    if (region == null) {
      throw new SQLException("AWS_REGION is missing: it is part of the sign-in to RDS", "28000");
    }
    server = Optional.of(new RdsToken(host.host, host.port, user, region));
    return this;
  }

  @Override
  public Credential get() {
    var token = server.orElseThrow();
    try {
      var signed = token.signedBy(identity().resolveCredentials(), Clock.systemUTC());
      return new Credential(token.user(), signed);
    } catch (SdkException e) {
      throw new IllegalStateException("This function has no identity to sign in to RDS with", e);
    }
  }
}
