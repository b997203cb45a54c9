package dev.scopekeeper.database;

import java.util.List;

/**
 * A page of the rows of a statement. It is limited by the number of rows and by the length of their
 * text: a field can have 50,000 characters, so the number alone would not limit the size.
 *
 * @param rows at least one, if there is any
 * @param more whether there are further rows
 */
public record Page<T>(List<T> rows, boolean more) {

  /** Maximum rows of a page in a response. */
  static final int RESPONSE_ROWS = 50;

  /** Maximum characters of a page in a response. */
  public static final int RESPONSE_CHARACTERS = 256 * 1024;

  /** Maximum characters of a page while writing a file. */
  public static final int FILE_CHARACTERS = 1024 * 1024;
}
