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
 * The link that creates the first account if the server is reachable from other machines, so that a
 * stranger cannot claim it.
 */
final class SetUpLink {

  private SetUpLink() {}

  /**
   * Whether other machines can reach the server, directly or through a proxy.
   *
   * @param proxied whether there is a trusted proxy
   */
  static boolean isNeeded(String listenAddress, URI publicOrigin, boolean proxied) {
    return proxied
        || !isLoopback(listenAddress)
        || !isLoopback(Optional.ofNullable(publicOrigin.getHost()).orElse(""));
  }

  /** The token, created at the first start and kept. */
  static String token(Path data) {
    return DataFolder.secret(data.resolve("set-up-token"));
  }

  /**
   * The link, as long as there is no account. The token is in the fragment, which no server logs.
   */
  static Optional<String> unused(Database database, Configuration configuration) {
    return configuration
        .setUpToken()
        .filter(_ -> database.read(tx -> SignUpPolicy.of(tx, configuration)).first())
        .map(token -> configuration.publicOrigin() + "/set-up#" + token);
  }

  /** Whether a host is this machine. */
  static boolean isLoopback(String host) {
    return host.equals("localhost")
        || host.endsWith(".localhost")
        || ClientAddress.parse(host).filter(InetAddress::isLoopbackAddress).isPresent();
  }
}
