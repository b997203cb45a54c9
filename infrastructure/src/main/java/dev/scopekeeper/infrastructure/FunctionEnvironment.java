package dev.scopekeeper.infrastructure;

import dev.scopekeeper.database.SignInUser;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The environment variables of functions. None is worth stealing, except the set-up token until the
 * first account exists.
 */
final class FunctionEnvironment {

  private static final String TOKEN = "credentialType=RDS-TOKEN&";
  private static final String VERIFIED = "sslMode=verify-full";

  /** TLS, verified with the RDS certificate authorities in the zip. */
  static final String TLS = VERIFIED + "&serverSslCert=/var/task/rds-ca.pem";

  /** RDS Proxy has a certificate of a public authority that Java trusts. */
  private static final String PROXY = TOKEN + VERIFIED;

  /** The namespace of metrics: the name of the deployment. */
  static final String METRICS = "METRIC_NAMESPACE";

  private FunctionEnvironment() {}

  /**
   * @param proof secret that our own distribution sends
   * @param setUp secret that creates the first account
   * @param proxy the proxy between requests and MariaDB, if any
   */
  static Map<String, String> of(
      Settings settings,
      DataStack data,
      Site site,
      RandomSecret proof,
      RandomSecret setUp,
      Optional<MariaDbProxy> proxy) {
    var environment = new TreeMap<>(of(data, settings.name()));
    proxy.ifPresent(rdsProxy -> {
      environment.put("DATABASE_PROXY_URL", rdsProxy.url());
      environment.put("DATABASE_PROXY_OPTIONS", PROXY);
    });
    environment.put("PUBLIC_ORIGIN", site.origin(settings));
    environment.put("SIGN_UP", settings.signUp());
    environment.put("ORIGIN_PROOF", proof.value());
    environment.put("SET_UP_TOKEN", setUp.value());
    environment.put("ATTACHMENT_MAX_BYTES", String.valueOf(settings.attachmentMaxBytes()));
    environment.put("PROJECT_MAX_BYTES", String.valueOf(settings.projectMaxBytes()));
    return environment;
  }

  /** The variables of a function that uses the data. */
  static Map<String, String> of(DataStack data, String namespace) {
    return Map.of(
        METRICS,
        namespace,
        "DATABASE_URL",
        data.mariaDb().url(),
        "DATABASE_USER",
        SignInUser.NAME,
        "DATABASE_OPTIONS",
        TOKEN + TLS,
        "FILES_BUCKET",
        data.attachments().bucketName(),
        // otherwise links in us-east-1 have a host that the Content-Security-Policy lacks
        "AWS_S3_US_EAST_1_REGIONAL_ENDPOINT",
        "regional");
  }
}
