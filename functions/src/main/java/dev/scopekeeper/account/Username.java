package dev.scopekeeper.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name that a person signs in with, normalized for storage, look-up and the counting of failed
 * sign-ins. Case and surrounding white space make no difference.
 *
 * @param value ASCII, lower case
 */
public record Username(String value) {

  /** The pattern of a new name before it is lower-cased. */
  static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9._-]{2,39}";

  private static final Pattern ALLOWED = Pattern.compile(PATTERN);

  // \p{Z} includes the no-break space, which String.strip() leaves
  private static final Pattern SPACE_AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

  public Username {
    if (!ALLOWED.matcher(value).matches() || !value.equals(value.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("not a user name");
    }
  }

  /** Normalizes a typed name. Empty if it cannot be a user name. */
  public static Optional<Username> parse(String typed) {
    var trimmed = SPACE_AROUND.matcher(typed).replaceAll("");
    // checked before the case is changed: the Kelvin sign is no k
    return ALLOWED.matcher(trimmed).matches()
        ? Optional.of(new Username(trimmed.toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }
}
