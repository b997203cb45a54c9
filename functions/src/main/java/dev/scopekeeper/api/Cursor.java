package dev.scopekeeper.api;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * The last thing of a page of a list in the order of time, newest first; ids decide between equals.
 */
public record Cursor(Instant at, UUID id) {
  private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");
  private static final Cursor START = new Cursor(END, Ids.NIL);

  /**
   * Where a page begins: at the newest, unless the {@link QueryParameter#idCursor} says otherwise.
   */
  public static Cursor in(Call<?> call, String parameter) {
    return call.query(parameter).map(Cursor::read).orElse(START);
  }

  /** The newest. */
  public static Cursor start() {
    return START;
  }

  /** As it is handed out: microseconds since 1970, and the id. */
  public String text() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "_" + id;
  }

  private static Cursor read(String text) {
    var parts = text.split("_", 2);
    var at = Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS);
    // the database keeps nothing later
    return new Cursor(at.isAfter(END) ? END : at, UUID.fromString(parts[1]));
  }
}
