package dev.scopekeeper.export;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rows of a long list, read a page at a time, so that memory holds one page whatever the list's
 * length.
 */
final class Pages<T> implements Iterator<T> {

  /** Rows of a page. */
  static final int SIZE = 200;

  private final Function<Optional<T>, List<T>> reading;
  private List<T> page;
  private int next;

  /**
   * @param reading gives the rows after the given one, or the first ones: at most {@link #SIZE}
   */
  Pages(Function<Optional<T>, List<T>> reading) {
    this.reading = reading;
    this.page = reading.apply(Optional.empty());
  }

  @Override
  public boolean hasNext() {
    if (next == page.size() && page.size() == SIZE) {
      page = reading.apply(Optional.of(page.getLast()));
      next = 0;
    }
    return next < page.size();
  }

  /** The next row, which stays the next. */
  Optional<T> peek() {
    return hasNext() ? Optional.of(page.get(next)) : Optional.empty();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return page.get(next++);
  }
}
