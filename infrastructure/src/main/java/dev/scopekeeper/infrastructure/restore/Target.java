package dev.scopekeeper.infrastructure.restore;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** The point in time to restore. */
sealed interface Target {

  /** The latest point in the backups, at most some minutes old. */
  record Latest() implements Target {}

  /** A moment, to the second. */
  record At(Instant time) implements Target {}

  /**
   * @throws Refusal for anything but {@code latest} and a time in UTC
   */
  static Target of(String text) {
    if (text.equals("latest")) {
      return new Latest();
    }
    try {
      return new At(Instant.parse(text).truncatedTo(ChronoUnit.SECONDS));
    } catch (DateTimeParseException _) {
      throw new Refusal(
          "\"%s\" is no time: give latest, or a time in UTC such as 2026-12-01T10:00:00Z"
              .formatted(text));
    }
  }

  /** The text form that {@link #of} reads, and the tag of the restored instance. */
  default String text() {
    return switch (this) {
      case Latest() -> "latest";
      case At(var time) -> time.toString();
    };
  }
}
