package dev.scopekeeper.transfer;

/**
 * A column of a table and its field.
 *
 * @param index counts from 0
 * @param header its first cell
 * @param sample its first other cell that is not empty
 */
public record ImportedColumn(int index, String header, String sample, CsvField field) {}
