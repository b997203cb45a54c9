package dev.scopekeeper.infrastructure;

import dev.scopekeeper.database.SignInUser;
import java.util.Map;

/** What the functions of routes are told. None of it is worth stealing. */
final class FunctionEnvironment {

  /** TLS, verified against the authorities of RDS, which lie in the zip. */
  static final String TLS = "sslMode=verify-full&serverSslCert=/var/task/rds-ca.pem";

  private FunctionEnvironment() {}

  static Map<String, String> of(Settings settings, DataStack data, Site site, OriginProof proof) {
    return Map.of(
        "PUBLIC_ORIGIN", site.origin(settings),
        "SIGN_UP", settings.signUp(),
        "ORIGIN_PROOF", proof.value(),
        "DATABASE_URL", data.mariaDb().url(),
        "DATABASE_USER", SignInUser.NAME,
        "DATABASE_OPTIONS", "credentialType=RDS-TOKEN&" + TLS,
        "FILES_BUCKET", data.attachments().bucket().getBucketName(),
        // else links of us-east-1 have a host that the site's policy does not name
        "AWS_S3_US_EAST_1_REGIONAL_ENDPOINT", "regional",
        "METRIC_NAMESPACE", settings.name());
  }
}
