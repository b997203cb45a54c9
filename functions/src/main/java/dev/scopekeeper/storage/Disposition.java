package dev.scopekeeper.storage;

import java.nio.charset.StandardCharsets;

/** {@code Content-Disposition} of a file that is saved and never shown (RFC 6266, RFC 8187). */
final class Disposition {
  private static final String PLAIN = "!#$&+-.^_`|~";

  private Disposition() {}

  /**
   * Names the file twice: in ASCII for every client, and exactly for clients that know RFC 8187.
   */
  static String attachment(String name) {
    return "attachment; filename=\"" + ascii(name) + "\"; filename*=UTF-8''" + encoded(name);
  }

  private static String ascii(String name) {
    return name.replaceAll("[^ !#$&'()+,.0-9;=@A-Z\\[\\]^_`a-z{}~-]", "_");
  }

  private static String encoded(String name) {
    var text = new StringBuilder();
    for (var octet : name.getBytes(StandardCharsets.UTF_8)) {
      var letter = (char) (octet & 0xff);
      if (letter < 128 && (Character.isLetterOrDigit(letter) || PLAIN.indexOf(letter) >= 0)) {
        text.append(letter);
      } else {
        text.append("%%%02X".formatted((int) letter));
      }
    }
    return text.toString();
  }
}
