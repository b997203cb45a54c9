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
   * Where a column comes from.
   *
   * @param indexes its places in the file, from 0
   * @param cells those that are not empty
   */
  record Source(List<Integer> indexes, List<String> cells) {}

  static CsvColumn of(CsvTable table, Source source, ColumnChoice choice, Optional<ZoneId> zone) {
    var field = choice.field();
    var cells = source.cells();
    var values = field.hasSeveralValues() ? cells : List.<String>of();
    // spreadsheets write semicolons where the comma is in numbers: there the day comes first
    var usual = table.separator() == ';' ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    return new CsvColumn(
        source.indexes(),
        header(table, source.indexes().getFirst()),
        Text.cut(Text.line(cells.isEmpty() ? "" : cells.getFirst()), MAX_SAMPLE),
        field,
        CsvDates.of(field.isDate() ? cells : List.of(), choice.order(), usual, zone),
        choice.separator().orElseGet(() -> guess(table, source.indexes(), values, field)),
        choice.separator().isPresent() || ValueSeparator.of(values, field) != ValueSeparator.NONE);
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
