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

/** The field of each column of a table. */
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

  /** Guesses fields by headers. For fields that a card has only once, the first column counts. */
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
   * Uses the choices of the user. Skips columns without a choice.
   *
   * @throws Problem 422 if a column does not exist, or a single field has two columns
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
        faults.add(Problem.fault(pointer + "/index", ImportProblem.NO_SUCH_COLUMN));
      } else if (!named.add(choice.index())) {
        faults.add(Problem.fault(pointer + "/index", ImportProblem.COLUMN_CHOSEN_TWICE));
      } else if (!taken.add(choice.field()) && choice.field().single()) {
        faults.add(Problem.fault(pointer + "/field", ImportProblem.FIELD_CHOSEN_TWICE));
      } else {
        fields.set(choice.index(), choice.field());
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return new CsvColumns(table, fields);
  }

  CsvTable table() {
    return table;
  }

  /** The number of columns. */
  int count() {
    return fields.size();
  }

  List<Integer> of(CsvField field) {
    return byField.getOrDefault(field, List.of());
  }

  /** The cell of a row in the only column of a field. */
  Optional<String> text(CsvTable.Row row, CsvField field) {
    return cells(row, field).findFirst();
  }

  /** The cells of a row in all columns of a field. */
  List<String> texts(CsvTable.Row row, CsvField field) {
    return cells(row, field).toList();
  }

  private Stream<String> cells(CsvTable.Row row, CsvField field) {
    return columnsOf(row, field).map(row::cell).filter(cell -> !cell.isEmpty());
  }

  /** The columns of a field that a row has, so that a short row costs no more than its cells. */
  Stream<Integer> columnsOf(CsvTable.Row row, CsvField field) {
    return of(field).stream().takeWhile(column -> column < row.cells().size());
  }

  String header(int column) {
    return headers.get(column);
  }

  List<ImportedColumn> toResponse() {
    var response = new ArrayList<ImportedColumn>();
    var samples = samples();
    for (var i = 0; i < fields.size(); i++) {
      response.add(new ImportedColumn(i, header(i), samples.getOrDefault(i, ""), fields.get(i)));
    }
    return response;
  }

  /** The first text of each column. */
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
