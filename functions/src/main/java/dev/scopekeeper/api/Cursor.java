package dev.scopekeeper.api;

import dev.scopekeeper.database.Page;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Where a page of a list begins: behind the last thing of the page before it. Lists are in the
 * order of a position, highest first; ids decide between equals. To a client it is a word without
 * meaning.
 *
 * @param position microseconds since 1970, a revision, or a number: whatever the list is ordered by
 */
public record Cursor(long position, UUID id) {

  /** The parameter of every list that has pages. */
  public static final QueryParameter PARAMETER = QueryParameter.cursor("cursor");

  /** The database keeps nothing later. */
  private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

  private static final Cursor START = new Cursor(Long.MAX_VALUE, Ids.NIL);
  private static final int BYTES = 3 * Long.BYTES;

  /** Where the page begins that the call asks for: at the start unless it names a cursor. */
  public static Cursor of(Call<?> call) {
    return call.query(PARAMETER.name()).map(Cursor::parse).orElse(START);
  }

  /** Where the first page begins. */
  public static Cursor start() {
    return START;
  }

  public static Cursor at(Instant time, UUID id) {
    return new Cursor(ChronoUnit.MICROS.between(Instant.EPOCH, time), id);
  }

  public static Cursor at(long position) {
    return new Cursor(position, Ids.NIL);
  }

  /**
   * The cursor of the next page, where there is one.
   *
   * @param cursor where a thing stands
   */
  public static <T> Optional<String> next(Page<T> page, Function<T, Cursor> cursor) {
    return page.more() ? Optional.of(cursor.apply(page.rows().getLast()).text()) : Optional.empty();
  }

  /** The position of a list in the order of time. */
  public Instant time() {
    var limited = Math.clamp(position, 0, ChronoUnit.MICROS.between(Instant.EPOCH, END));
    return Instant.EPOCH.plus(limited, ChronoUnit.MICROS);
  }

  /** As it is handed out: base64url (RFC 4648 §5). */
  public String text() {
    var bytes =
        ByteBuffer.allocate(BYTES)
            .putLong(position)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits());
    return Base64.getUrlEncoder().encodeToString(bytes.array());
  }

  private static Cursor parse(String text) {
    var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
    return new Cursor(bytes.getLong(), new UUID(bytes.getLong(), bytes.getLong()));
  }
}
