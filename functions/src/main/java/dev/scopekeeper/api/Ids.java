package dev.scopekeeper.api;

import com.fasterxml.uuid.Generators;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** UUIDs (RFC 9562): new ones, and as text (§4). */
public final class Ids {
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Ids() {}

  /** A new one of version 7 (RFC 9562 §5.7); those of one millisecond are in no order. */
  public static UUID fresh() {
    return Generators.timeBasedEpochGenerator().generate();
  }

  /**
   * Empty where {@code text} is not the full canonical form, which {@code UUID.fromString} allows.
   */
  public static Optional<UUID> parse(String text) {
    return UUID_TEXT.matcher(text).matches()
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }
}
