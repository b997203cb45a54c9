package dev.scopekeeper.api;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** UUIDs as text (RFC 9562 §4). */
public final class Ids {
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Ids() {}

  /**
   * Empty where {@code text} is not the full canonical form, which {@code UUID.fromString} allows.
   */
  public static Optional<UUID> parse(String text) {
    return UUID_TEXT.matcher(text).matches()
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }
}
