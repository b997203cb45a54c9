package dev.scopekeeper.local;

import dev.scopekeeper.account.SignUpPolicy;
import dev.scopekeeper.api.ClientAddress;
import dev.scopekeeper.api.Configuration;
import dev.scopekeeper.database.Database;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the first account takes where others than this machine reach the server, so that it does not
 * belong to whoever comes first.
 */
final class SetUpLink {

  private SetUpLink() {}

  /**
   * Whether browsers elsewhere can reach it, directly or through a proxy.
   *
   * @param proxied whether a proxy is trusted: then there is one
   */
  static boolean isNeeded(String listenAddress, URI publicOrigin, boolean proxied) {
    return proxied
        || !isLoopback(listenAddress)
        || !isLoopback(Optional.ofNullable(publicOrigin.getHost()).orElse(""));
  }

  /** The token, made at the first start and the same at every later one. */
  static String token(Path data) {
    return DataFolder.secret(data.resolve("set-up-token"));
  }

  /** The link, as long as nobody has an account; in a fragment, which no server logs. */
  static Optional<String> unused(Database database, Configuration configuration) {
    return configuration
        .setUpToken()
        .filter(_ -> database.read(tx -> SignUpPolicy.of(tx, configuration)).first())
        .map(token -> configuration.publicOrigin() + "/set-up#" + token);
  }

  /** Whether only this machine is there. */
  static boolean isLoopback(String host) {
    return host.equals("localhost")
        || host.endsWith(".localhost")
        || ClientAddress.parse(host).filter(InetAddress::isLoopbackAddress).isPresent();
  }
}
