package dev.scopekeeper.transfer;

import jakarta.validation.constraints.PositiveOrZero;

/**
 * The field that the user chose for a column of a table.
 *
 * @param index counts the columns from 0
 */
public record ColumnChoice(@PositiveOrZero int index, CsvField field) {}
