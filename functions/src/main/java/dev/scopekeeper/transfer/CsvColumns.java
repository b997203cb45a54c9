package dev.scopekeeper.transfer;

import dev.scopekeeper.api.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the columns of a table are taken for. */
final class CsvColumns {
  private static final int MAX_SAMPLE = 80;

  private final CsvTable table;
  private final List<CsvField> fields;
  private final List<String> headers;
  private final Map<CsvField, List<Integer>> byField = new EnumMap<>(CsvField.class);

  private CsvColumns(CsvTable table, List<CsvField> fields) {
    this.table = table;
    this.fields = fields;
    this.headers = table.header().stream().map(Text::name).toList();
    for (var i = 0; i < fields.size(); i++) {
      byField.computeIfAbsent(fields.get(i), _ -> new ArrayList<>()).add(i);
    }
  }

  /** By their headers; of several columns for what a card has one of, the first counts. */
  static CsvColumns guessed(CsvTable table) {
    var taken = EnumSet.noneOf(CsvField.class);
    var fields = new ArrayList<CsvField>();
    for (var header : table.header()) {
      fields.add(
          CsvField.of(header)
              .filter(field -> taken.add(field) || !field.single())
              .orElse(CsvField.SKIP));
    }
    return new CsvColumns(table, fields);
  }

  /**
   * As somebody chose; columns that they do not name are skipped.
   *
   * @throws Problem 422 if there is no such column, or two are what a card has one of
   */
  static CsvColumns chosen(CsvTable table, List<ColumnChoice> choices) {
    var fields = new ArrayList<>(table.header().stream().map(_ -> CsvField.SKIP).toList());
    var faults = new ArrayList<Problem.Fault>();
    var named = new HashSet<Integer>();
    var taken = EnumSet.noneOf(CsvField.class);
    for (var i = 0; i < choices.size(); i++) {
      var choice = choices.get(i);
      var pointer = "#/columns/" + i;
      if (choice.index() >= fields.size()) {
        faults.add(Problem.fault(pointer + "/index", "The file has no such column."));
      } else if (!named.add(choice.index())) {
        faults.add(Problem.fault(pointer + "/index", "This column is chosen twice."));
      } else if (!taken.add(choice.field()) && choice.field().single()) {
        faults.add(Problem.fault(pointer + "/field", "Another column is this already."));
      } else {
        fields.set(choice.index(), choice.field());
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.of(Problem.Kind.INVALID, faults);
    }
    return new CsvColumns(table, fields);
  }

  CsvTable table() {
    return table;
  }

  /** How many there are. */
  int count() {
    return fields.size();
  }

  List<Integer> of(CsvField field) {
    return byField.getOrDefault(field, List.of());
  }

  /** What a row says in the one column for it. */
  Optional<String> text(CsvTable.Row row, CsvField field) {
    return cells(row, field).findFirst();
  }

  /** What a row says in all columns for it. */
  List<String> texts(CsvTable.Row row, CsvField field) {
    return cells(row, field).toList();
  }

  private Stream<String> cells(CsvTable.Row row, CsvField field) {
    return in(row, field).map(row::cell).filter(cell -> !cell.isEmpty());
  }

  /** The columns for it that a row has: a short row costs no more than its cells. */
  Stream<Integer> in(CsvTable.Row row, CsvField field) {
    return of(field).stream().takeWhile(column -> column < row.cells().size());
  }

  String header(int column) {
    return headers.get(column);
  }

  List<ImportedColumn> told() {
    var told = new ArrayList<ImportedColumn>();
    var samples = samples();
    for (var i = 0; i < fields.size(); i++) {
      told.add(new ImportedColumn(i, header(i), samples.getOrDefault(i, ""), fields.get(i)));
    }
    return told;
  }

  /** The first that each column says. */
  private Map<Integer, String> samples() {
    var samples = new HashMap<Integer, String>();
    for (var row : table.rows()) {
      for (var column = 0; column < row.cells().size(); column++) {
        if (!row.cell(column).isEmpty() && !samples.containsKey(column)) {
          var sample = Text.cut(Text.line(row.cell(column)), MAX_SAMPLE);
          if (!sample.isEmpty()) {
            samples.put(column, sample);
          }
        }
      }
    }
    return samples;
  }
}
