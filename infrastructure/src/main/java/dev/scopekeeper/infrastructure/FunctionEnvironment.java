package dev.scopekeeper.infrastructure;

import dev.scopekeeper.database.SignInUser;
import java.util.Map;
import java.util.TreeMap;

/** What the functions of routes are told. None of it is worth stealing. */
final class FunctionEnvironment {

  /** TLS, verified against the authorities of RDS, which lie in the zip. */
  static final String TLS = "sslMode=verify-full&serverSslCert=/var/task/rds-ca.pem";

  private FunctionEnvironment() {}

  static Map<String, String> of(Settings settings, DataStack data, Site site, OriginProof proof) {
    var environment = new TreeMap<>(of(data));
    environment.put("PUBLIC_ORIGIN", site.origin(settings));
    environment.put("SIGN_UP", settings.signUp());
    environment.put("ORIGIN_PROOF", proof.value());
    environment.put("ATTACHMENT_MAX_BYTES", String.valueOf(settings.attachmentMaxBytes()));
    environment.put("PROJECT_MAX_BYTES", String.valueOf(settings.projectMaxBytes()));
    environment.put("METRIC_NAMESPACE", settings.name());
    return environment;
  }

  /** What a function is told that works with the data. */
  static Map<String, String> of(DataStack data) {
    return Map.of(
        "DATABASE_URL",
        data.mariaDb().url(),
        "DATABASE_USER",
        SignInUser.NAME,
        "DATABASE_OPTIONS",
        "credentialType=RDS-TOKEN&" + TLS,
        "FILES_BUCKET",
        data.attachments().bucketName(),
        // else links of us-east-1 have a host that the site's policy does not name
        "AWS_S3_US_EAST_1_REGIONAL_ENDPOINT",
        "regional");
  }
}
