package dev.scopekeeper.transfer;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses in foreign files, as browsers take them: with blanks, braces and letters that RFC 3986
 * does not have. They become links that run no script and do not end the Markdown early.
 */
final class ForeignLink {
  private static final int MAX_URL = 2_000;
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)(https?)://((?:[^/?#@\\s]*@)?)([^/?#@\\s:]+|\\[[0-9a-f:.]+])(:\\d{1,5})?([/?#].*)?");
  private static final String ALLOWED = "-._~:/?#@!$&'()*+,;=%";

  private ForeignLink() {}

  /** A link with a name, or empty if the address is none of the web. */
  static Optional<String> markdown(String name, String address) {
    return address(address).map(safe -> "[" + escaped(Text.line(name)) + "](<" + safe + ">)");
  }

  /** The address with everything encoded that RFC 3986 does not allow. */
  static Optional<String> address(String address) {
    var text = Text.line(address);
    if (text.length() > MAX_URL) {
      // encoding only makes it longer
      return Optional.empty();
    }
    var parts = ADDRESS.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    return host(parts.group(3))
        .map(host ->
            parts.group(1).toLowerCase(Locale.ROOT)
                + "://"
                + encoded(parts.group(2))
                + host
                + Optional.ofNullable(parts.group(4)).orElse("")
                + Optional.ofNullable(parts.group(5)).map(ForeignLink::encoded).orElse(""))
        .filter(safe -> safe.length() <= MAX_URL);
  }

  private static Optional<String> host(String host) {
    try {
      var ascii = host.startsWith("[") ? host : IDN.toASCII(host);
      return Optional.of(ascii).filter(name -> name.matches("[\\w.:\\[\\]-]+"));
    } catch (IllegalArgumentException notAName) {
      return Optional.empty();
    }
  }

  private static String encoded(String text) {
    var safe = new StringBuilder();
    for (var unit : text.getBytes(StandardCharsets.UTF_8)) {
      var character = (char) (unit & 0xff);
      if (character < 0x80
          && (Character.isLetterOrDigit(character) || ALLOWED.indexOf(character) >= 0)) {
        safe.append(character);
      } else {
        safe.append('%').append("%02X".formatted((int) character));
      }
    }
    return safe.toString();
  }

  static String escaped(String text) {
    return text.replaceAll("([\\\\\\[\\]<>`*_!])", "\\\\$1");
  }
}
