package dev.scopekeeper.api;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Generates and parses UUIDs (RFC 9562). */
public final class Ids {
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /** Stands for no id (RFC 9562 §5.9). */
  public static final UUID NIL = new UUID(0, 0);

  /**
   * Shared, because it counts up within a millisecond. Safe in a snapshot: the random bits of each
   * new millisecond come from the system.
   */
  private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

  private Ids() {}

  /** A new UUID of version 7 (RFC 9562 §5.7), greater than the earlier ones of its millisecond. */
  public static UUID generate() {
    return GENERATOR.generate();
  }

  /** Parses the full canonical form only, unlike {@code UUID.fromString}. Empty for other text. */
  public static Optional<UUID> parse(String text) {
    return UUID_TEXT.matcher(text).matches()
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }
}
