package dev.scopekeeper.infrastructure;

import dev.scopekeeper.database.SignInUser;
import java.util.Map;

/** What the functions of routes are told. None of it is worth stealing. */
final class FunctionEnvironment {

  /** TLS, verified against the authorities of RDS, which lie in the zip. */
  static final String TLS = "sslMode=verify-full&serverSslCert=/var/task/rds-ca.pem";

  private FunctionEnvironment() {}

  static Map<String, String> of(Settings settings, MariaDb mariaDb, Site site, OriginProof proof) {
    return Map.of(
        "PUBLIC_ORIGIN", site.origin(settings),
        "SIGN_UP", settings.signUp(),
        "ORIGIN_PROOF", proof.value(),
        "DATABASE_URL", mariaDb.url(),
        "DATABASE_USER", SignInUser.NAME,
        "DATABASE_OPTIONS", "credentialType=RDS-TOKEN&" + TLS,
        "METRIC_NAMESPACE", settings.name());
  }
}
