package dev.scopekeeper.transfer;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * How the user wants a file to be read. What is not chosen is guessed from the file.
 *
 * @param columns the fields of the columns of a table
 * @param headerLine the line that names the columns of a table; 0 if none does
 * @param zone the time zone for dates with a time
 */
record ReadingChoices(
    Optional<List<ColumnChoice>> columns, Optional<Integer> headerLine, Optional<ZoneId> zone) {
  static final ReadingChoices NONE =
      new ReadingChoices(Optional.empty(), Optional.empty(), Optional.empty());

  static ReadingChoices columns(Optional<List<ColumnChoice>> columns) {
    return new ReadingChoices(columns, Optional.empty(), Optional.empty());
  }
}
