package dev.scopekeeper.transfer;

import java.util.Optional;

/**
 * A column of a table and its field. Columns with the same header are one; empty ones are omitted.
 *
 * @param index counts from 0
 * @param header its first cell
 * @param sample its first other cell that is not empty
 * @param columns how many columns have this header
 * @param order of day and month, if the column has dates of numbers
 * @param unclearDate a date that can be read in several ways, if the user should check the order
 * @param separator of several values in a cell, if the column has such cells
 */
public record ImportedColumn(
    int index,
    String header,
    String sample,
    CsvField field,
    int columns,
    Optional<DateOrder> order,
    Optional<String> unclearDate,
    Optional<ValueSeparator> separator) {}
