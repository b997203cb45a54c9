package dev.scopekeeper.api;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** UUIDs (RFC 9562): new ones, and as text (§4). */
public final class Ids {
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /** Means that there is none (RFC 9562 §5.9). */
  public static final UUID NIL = new UUID(0, 0);

  /**
   * One for all, so that it counts on within a millisecond. A snapshot may keep it: what it draws
   * for each new millisecond comes from the system.
   */
  private static final TimeBasedEpochGenerator FRESH = Generators.timeBasedEpochGenerator();

  private Ids() {}

  /** A new one of version 7 (RFC 9562 §5.7), behind the others of its millisecond. */
  public static UUID fresh() {
    return FRESH.generate();
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
