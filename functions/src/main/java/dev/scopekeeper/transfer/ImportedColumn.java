package dev.scopekeeper.transfer;

/**
 * A column of a table and what it is taken for.
 *
 * @param index counts from 0
 * @param header its first cell
 * @param sample the first of its other cells that says something
 */
public record ImportedColumn(int index, String header, String sample, CsvField field) {}
