package dev.scopekeeper.transfer;

import jakarta.validation.constraints.PositiveOrZero;

/**
 * What a column of a table is to be.
 *
 * @param index counts the columns from 0
 */
public record ColumnChoice(@PositiveOrZero int index, CsvField field) {}
