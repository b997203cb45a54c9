package dev.scopekeeper.local;

import dev.scopekeeper.api.ClientAddress;
import java.util.Optional;
import org.eclipse.jetty.server.Request;

/**
 * The source of a request.
 *
 * @param trustedProxies proxies whose {@code X-Forwarded-For} is trusted
 */
record ClientSource(Optional<TrustedProxies> trustedProxies) {

  /** The address of the client. */
  String address(Request request) {
    var peer = Request.getRemoteAddr(request);
    var forwarded = request.getHeaders().getValuesList("X-Forwarded-For");
    return trustedProxies.map(proxies -> proxies.client(peer, forwarded)).orElse(peer);
  }

  /** The network that limits per client count. */
  String network(Request request) {
    return ClientAddress.network(address(request));
  }
}
