package dev.scopekeeper.api;

import java.util.Optional;
import java.util.regex.Pattern;

/** Which versions a client has already: {@code If-None-Match} (RFC 9110 §13.1.2). */
final class EntityTags {

  /** An entity tag of RFC 9110 §8.8.3 with its opaque part. */
  private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\")");

  private static final Pattern LIST =
      Pattern.compile("[ \t,]*" + TAG + "([ \t]*,[ \t,]*" + TAG + ")*[ \t,]*");

  private EntityTags() {}

  /**
   * Whether the client has the version with this tag; tags are compared weakly. What is no list of
   * tags says nothing.
   *
   * @param header all lines of it, joined by commas
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
