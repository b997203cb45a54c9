package dev.scopekeeper.api;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parses addresses of clients, as proxies and gateways write them. */
public final class ClientAddress {

  /** The key under which all addresses that cannot be parsed are counted together. */
  public static final String UNKNOWN = "unknown";

  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern IPV4_WITH_PORT = Pattern.compile("([\\d.]+):\\d+");
  private static final Pattern IN_BRACKETS = Pattern.compile("\\[([^\\]]*)](:\\d+)?");
  private static final int IPV6_PREFIX_BYTES = 8;

  private ClientAddress() {}

  /**
   * Parses an IPv4 or IPv6 address (RFC 4291 §2.2) without a name server. Ignores brackets, port
   * and zone (RFC 4007 §11). An IPv4-mapped address becomes the IPv4 address.
   */
  public static Optional<InetAddress> parse(String text) {
    var literal = literal(text.strip());
    try {
      return literal.contains(":") || IPV4.matcher(literal).matches()
          ? Optional.of(InetAddress.ofLiteral(literal))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * The key of the rate limits: an IPv4 address, or the /64 of an IPv6 address in a canonical form,
   * because providers assign at least a /64 to a site (RFC 6177).
   */
  public static String network(String text) {
    return parse(text).map(ClientAddress::network).orElse(UNKNOWN);
  }

  private static String network(InetAddress address) {
    if (address instanceof Inet4Address) {
      return String.valueOf(address.getHostAddress());
    }
    var bytes = address.getAddress();
    var subnet = new StringBuilder();
    for (var i = 0; i < IPV6_PREFIX_BYTES; i += 2) {
      subnet.append("%02x%02x:".formatted(bytes[i], bytes[i + 1]));
    }
    return subnet.append(":/64").toString();
  }

  private static String literal(String text) {
    var bracketed = IN_BRACKETS.matcher(text);
    var dotted = IPV4_WITH_PORT.matcher(text);
    var bare = bracketed.matches() ? bracketed.group(1) : dotted.matches() ? dotted.group(1) : text;
    var zone = bare.indexOf('%');
    return zone < 0 ? bare : bare.substring(0, zone);
  }
}
