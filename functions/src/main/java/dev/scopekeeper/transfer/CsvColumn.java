package dev.scopekeeper.transfer;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A column of a table, or several with the same header.
 *
 * @param indexes its places in the file, from 0
 * @param sample its first value
 * @param severalValues whether a cell may have several values
 */
record CsvColumn(
    List<Integer> indexes,
    String header,
    String sample,
    CsvField field,
    CsvDates dates,
    ValueSeparator separator,
    boolean severalValues) {
  private static final int MAX_SAMPLE = 80;

  /**
   * @param order of day and month, if the user chose it
   * @param separator of several values in a cell, if the user chose it
   */
  static CsvColumn of(
      CsvTable table,
      List<Integer> indexes,
      CsvField field,
      Optional<DateOrder> order,
      Optional<ValueSeparator> separator,
      Optional<ZoneId> zone) {
    var cells =
        table.rows().stream()
            .flatMap(row -> indexes.stream().map(row::cell))
            .filter(cell -> !cell.isEmpty())
            .toList();
    var values = field.hasSeveralValues() ? cells : List.<String>of();
    // spreadsheets write semicolons where the comma is in numbers: there the day comes first
    var usual = table.separator() == ';' ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    return new CsvColumn(
        indexes,
        header(table, indexes.getFirst()),
        Text.cut(Text.line(cells.isEmpty() ? "" : cells.getFirst()), MAX_SAMPLE),
        field,
        CsvDates.of(field.isDate() ? cells : List.of(), order, usual, zone),
        separator.orElseGet(() -> guess(table, indexes, values, field)),
        separator.isPresent() || ValueSeparator.of(values, field) != ValueSeparator.NONE);
  }

  private static ValueSeparator guess(
      CsvTable table, List<Integer> indexes, List<String> cells, CsvField field) {
    if (table.isOwn()) {
      return ValueSeparator.COMMA;
    }
    var guess = ValueSeparator.of(cells, field);
    return guess == ValueSeparator.COMMA && indexes.size() > 1 ? ValueSeparator.NONE : guess;
  }

  private static String header(CsvTable table, int index) {
    var header = Text.line(table.header().get(index));
    return header.isEmpty() ? "Column " + (index + 1) : Text.name(header);
  }

  /** The cells of a row that are not empty. A short row costs no more than its cells. */
  List<String> values(CsvTable.Row row) {
    return indexes.stream()
        .takeWhile(index -> index < row.cells().size())
        .map(row::cell)
        .filter(cell -> !cell.isEmpty())
        .toList();
  }

  /** The value of a field that a card has only once. Of several sprints, the last counts. */
  Optional<String> value(CsvTable.Row row) {
    var values = values(row);
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(field == CsvField.RELEASE ? values.getLast() : values.getFirst());
  }

  /** The values that a card has no room for. */
  List<String> otherValues(CsvTable.Row row) {
    var values = values(row);
    if (values.size() < 2) {
      return List.of();
    }
    return field == CsvField.RELEASE
        ? values.subList(0, values.size() - 1)
        : values.subList(1, values.size());
  }

  ImportedColumn toResponse() {
    var numbered = field.isDate() && dates.hasNumbers();
    return new ImportedColumn(
        indexes.getFirst(),
        header,
        sample,
        field,
        indexes.size(),
        numbered ? Optional.of(dates.order()) : Optional.empty(),
        dates.ambiguous(),
        severalValues ? Optional.of(separator) : Optional.empty());
  }
}
