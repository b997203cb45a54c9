package dev.scopekeeper.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.UUID;

/**
 * The last thing of a page of a list in the order of time, newest first; ids decide between equals.
 */
public record Cursor(Instant at, UUID id) {
  private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");
  private static final Cursor START = new Cursor(END, new UUID(0, 0));

  /**
   * Where a page begins: at the newest, unless a query parameter says otherwise.
   *
   * @throws Problem 422 where the parameter was not handed out as {@link #text}
   */
  public static Cursor in(Call<?> call, String parameter) {
    return call.query(parameter).map(text -> read(parameter, text)).orElse(START);
  }

  /** The newest. */
  public static Cursor start() {
    return START;
  }

  /** As it is handed out. */
  public String text() {
    return at + "_" + id;
  }

  private static Cursor read(String parameter, String text) {
    try {
      var parts = text.split("_", 2);
      var at = Instant.parse(parts[0]);
      if (at.isBefore(Instant.EPOCH) || at.isAfter(END)) {
        throw new DateTimeException("before or after everything");
      }
      return new Cursor(at, Ids.parse(parts[1]).orElseThrow());
    } catch (DateTimeException | NoSuchElementException | IndexOutOfBoundsException e) {
      throw Problem.parameter(parameter, "This is not a cursor that was handed out.");
    }
  }
}
