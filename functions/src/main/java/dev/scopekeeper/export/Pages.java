package dev.scopekeeper.export;

import dev.scopekeeper.database.Page;
import dev.scopekeeper.database.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * An iterator over a long list that reads one page at a time, so that memory holds one page however
 * long the list is.
 */
final class Pages<T extends Record> implements Iterator<T> {

  /** Maximum rows of a page. */
  private static final int MAX_ROWS = 200;

  /** Rows of the first page: the database sends even rows that exceed the size limit of a page. */
  private static final int FIRST_ROWS = 20;

  private final Class<T> type;
  private final Function<Optional<T>, Statement> query;
  private int limit = FIRST_ROWS;
  private Page<T> page;
  private int next;

  /**
   * @param query returns the statement for the rows after the given one, or for the first ones
   */
  Pages(Class<T> type, Function<Optional<T>, Statement> query) {
    this.type = type;
    this.query = query;
    this.page = read(Optional.empty());
  }

  @Override
  public boolean hasNext() {
    if (next == page.rows().size() && page.more()) {
      limit = Math.min(MAX_ROWS, 2 * page.rows().size());
      page = read(Optional.of(page.rows().getLast()));
      next = 0;
    }
    return next < page.rows().size();
  }

  /** The next row, without consuming it. */
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

  /** The rest of the current page: at least one row, unless there are no more. */
  List<T> nextPage() {
    var rows = hasNext() ? page.rows().subList(next, page.rows().size()) : List.<T>of();
    next = page.rows().size();
    return rows;
  }

  private Page<T> read(Optional<T> last) {
    return query.apply(last).page(type, limit, Page.FILE_CHARACTERS);
  }
}
