package dev.scopekeeper.database;

import java.util.List;

/**
 * Some rows of a statement, in its order. It ends after a number of rows or before their text gets
 * long, whichever comes first: with 50,000 characters allowed in a field, a number alone bounds
 * nothing.
 *
 * @param rows one at least, where there is any
 * @param more whether there are others behind them
 */
public record Page<T>(List<T> rows, boolean more) {

  /** Rows of a page that is an answer to a request. */
  static final int ROWS = 50;

  /** Characters that an answer to a request takes. */
  public static final int OF_ANSWER = 256 * 1024;

  /** Characters that a file takes at a time while it is written. */
  public static final int OF_FILE = 1024 * 1024;
}
