package dev.scopekeeper.database.iam;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * The password of a database user with an IAM identity: a presigned request (Signature Version 4),
 * computed locally.
 *
 * @param host the name in the certificate of the server
 * @param user the database user
 * @param region the region of the server, such as {@code eu-central-1}
 */
public record RdsToken(String host, int port, String user, String region) {

  /** How long a token is valid for signing in. */
  public static final Duration LIFETIME = Duration.ofMinutes(15);

  /** The token, signed at the clock's time. */
  public String signedBy(AwsCredentialsIdentity identity, Clock clock) {
    return signedBy(identity, clock, LIFETIME);
  }

  String signedBy(AwsCredentialsIdentity identity, Clock clock, Duration lifetime) {
    var request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.GET)
            .uri(URI.create("https://" + host + ":" + port + "/"))
            .putRawQueryParameter("DBUser", user)
            .putRawQueryParameter("Action", "connect")
            .build();
    var signed =
        AwsV4HttpSigner.create()
            .sign(signing ->
                signing
                    .identity(identity)
                    .request(request)
                    .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "rds-db")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                    .putProperty(AwsV4FamilyHttpSigner.EXPIRATION_DURATION, lifetime)
                    .putProperty(
                        AwsV4FamilyHttpSigner.AUTH_LOCATION,
                        AwsV4FamilyHttpSigner.AuthLocation.QUERY_STRING)
                    .putProperty(HttpSigner.SIGNING_CLOCK, clock));
    return signed.request().getUri().toString().substring("https://".length());
  }
}
