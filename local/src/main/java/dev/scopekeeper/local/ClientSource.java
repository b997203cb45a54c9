package dev.scopekeeper.local;

import dev.scopekeeper.api.ClientAddress;
import java.util.Optional;
import org.eclipse.jetty.server.Request;

/**
 * Whom a request comes from.
 *
 * @param trustedProxies those whose {@code X-Forwarded-For} is believed
 */
record ClientSource(Optional<TrustedProxies> trustedProxies) {

  /** The address of the client. */
  String address(Request request) {
    var peer = Request.getRemoteAddr(request);
    var forwarded = request.getHeaders().getValuesList("X-Forwarded-For");
    return trustedProxies.map(proxies -> proxies.client(peer, forwarded)).orElse(peer);
  }

  /** What the client is counted as. */
  String network(Request request) {
    return ClientAddress.network(address(request));
  }
}
