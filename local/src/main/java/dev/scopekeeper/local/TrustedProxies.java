package dev.scopekeeper.local;

import dev.scopekeeper.api.ClientAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.util.InetAddressSet;

/** The proxies whose {@code X-Forwarded-For} is trusted. */
public final class TrustedProxies {
  private final InetAddressSet proxies;

  private TrustedProxies(InetAddressSet proxies) {
    this.proxies = proxies;
  }

  /**
   * Reads a list of addresses and CIDR ranges (RFC 4632, RFC 4291 §2.3), separated by commas or
   * spaces.
   *
   * @throws IllegalArgumentException naming the variable and the invalid value
   */
  public static TrustedProxies parse(String list) {
    var proxies = new InetAddressSet();
    var values =
        Arrays.stream(list.split("[,\\s]+", -1)).filter(value -> !value.isEmpty()).toList();
    if (values.isEmpty()) {
      throw wrong(list);
    }
    values.forEach(value -> add(proxies, value));
    return new TrustedProxies(proxies);
  }

  /**
   * A warning for a server that seems to be behind an unknown proxy: it listens on loopback, but
   * its public origin is elsewhere.
   */
  static Optional<String> warning(
      String listenAddress, URI publicOrigin, Optional<TrustedProxies> configured) {
    var host = Optional.ofNullable(publicOrigin.getHost()).orElse("");
    return configured.isEmpty()
            && SetUpLink.isLoopback(listenAddress)
            && !SetUpLink.isLoopback(host)
        ? Optional.of(
            "Set TRUSTED_PROXY to the address of the proxy in front, such as 127.0.0.1. Until then"
                + " everybody counts as one source, and 40 wrong passwords keep all of them out for"
                + " 15 minutes.")
        : Optional.empty();
  }

  /**
   * Finds the client of a request: the last address that is not a trusted proxy, going back from
   * the connection over the forwarded addresses. Earlier addresses cannot be trusted.
   *
   * @param peer the remote address of the connection
   * @param forwarded the lines of {@code X-Forwarded-For}, in order
   */
  String client(String peer, List<String> forwarded) {
    var hops =
        forwarded.stream()
            .flatMap(line -> Arrays.stream(line.split(",", -1)))
            .map(String::strip)
            .filter(hop -> !hop.isEmpty())
            .toList();
    var client = peer;
    for (var i = hops.size() - 1; i >= 0 && trusts(client); i--) {
      client = hops.get(i);
    }
    return client;
  }

  /** Whether an address is a trusted proxy. */
  boolean trusts(String address) {
    return ClientAddress.parse(address).filter(proxies).isPresent();
  }

  private static void add(InetAddressSet proxies, String value) {
    var slash = value.indexOf('/');
    var address = slash < 0 ? value : value.substring(0, slash);
    // parse it here first: the set would resolve host names and accept its own range syntax
    var parsed = ClientAddress.parse(address).orElseThrow(() -> wrong(value));
    try {
      proxies.add(parsed.getHostAddress() + (slash < 0 ? "" : value.substring(slash)));
    } catch (IllegalArgumentException e) {
      throw wrong(value);
    }
  }

  private static IllegalArgumentException wrong(String value) {
    return new IllegalArgumentException(
        "TRUSTED_PROXY must be addresses or CIDR ranges such as 127.0.0.1, 10.0.0.0/8, fd00::/8, not"
            + " \""
            + value
            + "\"");
  }
}
