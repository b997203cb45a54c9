package dev.scopekeeper.api;

import java.util.Optional;
import java.util.regex.Pattern;

/** Parses {@code If-None-Match} (RFC 9110 §13.1.2): the versions that a client has. */
final class EntityTags {

  /** An entity tag of RFC 9110 §8.8.3 with its opaque part. */
  private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\")");

  private static final Pattern LIST =
      Pattern.compile("[ \t,]*" + TAG + "([ \t]*,[ \t,]*" + TAG + ")*[ \t,]*");

  private EntityTags() {}

  /**
   * Whether the header includes this tag, by weak comparison. Ignores malformed headers.
   *
   * @param header all values of the header, joined by commas
   */
  static boolean include(Optional<String> header, String tag) {
    var known = header.orElse("").strip();
    if (known.equals("*")) {
      return true;
    }
    return LIST.matcher(known).matches()
        && TAG.matcher(known)
            .results()
            .anyMatch(found -> found.group(1).equals(tag.replaceFirst("^W/", "")));
  }
}
