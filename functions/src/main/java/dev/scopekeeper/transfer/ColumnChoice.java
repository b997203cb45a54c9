package dev.scopekeeper.transfer;

import jakarta.validation.constraints.PositiveOrZero;
import java.util.Optional;

/**
 * The field that the user chose for a column of a table, and for all others with its header.
 *
 * @param index counts the columns from 0
 * @param order of day and month in its dates, if it should not be guessed
 * @param separator of several values in a cell, if it should not be guessed
 */
public record ColumnChoice(
    @PositiveOrZero int index,
    CsvField field,
    Optional<DateOrder> order,
    Optional<ValueSeparator> separator) {

  ColumnChoice(int index, CsvField field) {
    this(index, field, Optional.empty(), Optional.empty());
  }
}
