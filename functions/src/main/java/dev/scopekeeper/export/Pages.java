package dev.scopekeeper.export;

import dev.scopekeeper.database.Page;
import dev.scopekeeper.database.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rows of a long list, read a page at a time, so that memory holds one page whatever the list's
 * length and that of its texts.
 */
final class Pages<T extends Record> implements Iterator<T> {

  /** Rows of a page at most. */
  private static final int MOST = 200;

  /** Rows of the first page: what does not fit is sent by the database all the same. */
  private static final int FIRST = 20;

  private final Class<T> type;
  private final Function<Optional<T>, Statement> reading;
  private int limit = FIRST;
  private Page<T> page;
  private int next;

  /**
   * @param reading finds the rows after the given one, or the first ones
   */
  Pages(Class<T> type, Function<Optional<T>, Statement> reading) {
    this.type = type;
    this.reading = reading;
    this.page = read(Optional.empty());
  }

  @Override
  public boolean hasNext() {
    if (next == page.rows().size() && page.more()) {
      limit = Math.min(MOST, 2 * page.rows().size());
      page = read(Optional.of(page.rows().getLast()));
      next = 0;
    }
    return next < page.rows().size();
  }

  /** The next row, which stays the next. */
  Optional<T> peek() {
    return hasNext() ? Optional.of(page.rows().get(next)) : Optional.empty();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return page.rows().get(next++);
  }

  /** The next rows, which memory holds already: one at least, unless there is none. */
  List<T> nextPage() {
    var rows = hasNext() ? page.rows().subList(next, page.rows().size()) : List.<T>of();
    next = page.rows().size();
    return rows;
  }

  private Page<T> read(Optional<T> last) {
    return reading.apply(last).page(type, limit, Page.FILE_CHARACTERS);
  }
}
