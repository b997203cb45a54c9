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
 * The start of a page of a list: after the last item of the previous page. Lists are ordered by
 * descending position, then by id. Opaque to clients.
 *
 * @param position what the list is ordered by: microseconds since 1970, a revision, or a number
 */
public record Cursor(long position, UUID id) {

  /** The query parameter of all paged lists. */
  public static final QueryParameter PARAMETER = QueryParameter.cursor("cursor");

  /** The database stores no later times. */
  private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

  private static final Cursor START = new Cursor(Long.MAX_VALUE, Ids.NIL);
  private static final int BYTES = 3 * Long.BYTES;

  /** The cursor of the request, or the start of the list. */
  public static Cursor of(Call<?> call) {
    return call.query(PARAMETER.name()).map(Cursor::parse).orElse(START);
  }

  /** The start of the list. */
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
   * The cursor of the next page, if there is one.
   *
   * @param cursor returns the cursor of an item
   */
  public static <T> Optional<String> next(Page<T> page, Function<T, Cursor> cursor) {
    return page.more() ? Optional.of(cursor.apply(page.rows().getLast()).text()) : Optional.empty();
  }

  /** The position as a time. */
  public Instant time() {
    var limited = Math.clamp(position, 0, ChronoUnit.MICROS.between(Instant.EPOCH, END));
    return Instant.EPOCH.plus(limited, ChronoUnit.MICROS);
  }

  /** The cursor as clients get it: base64url (RFC 4648 §5). */
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
