package dev.scopekeeper.transfer;

import dev.scopekeeper.api.Problem;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The columns of a table by field. Columns with the same header are one column. */
final class CsvColumns {
  private final CsvTable table;
  private final List<CsvColumn> columns;
  private final Map<CsvField, List<CsvColumn>> byField = new EnumMap<>(CsvField.class);

  private CsvColumns(CsvTable table, List<CsvColumn> columns) {
    this.table = table;
    this.columns = columns;
    columns.forEach(
        column -> byField.computeIfAbsent(column.field(), _ -> new ArrayList<>()).add(column));
  }

  /** Guesses the fields by headers, or by values if there is no header. */
  static CsvColumns guessed(CsvTable table, Optional<ZoneId> zone) {
    var groups = groups(table, new HashSet<>());
    var fields = table.hasHeader() ? byHeader(table, groups) : CsvGuess.byValues(table, groups);
    var cells = cells(table, groups);
    var columns = new ArrayList<CsvColumn>();
    for (var i = 0; i < groups.size(); i++) {
      columns.add(
          CsvColumn.of(
              table,
              new CsvColumn.Source(groups.get(i), cells.get(i)),
              new ColumnChoice(groups.get(i).getFirst(), fields.get(i)),
              zone));
    }
    return new CsvColumns(table, columns);
  }

  /**
   * Uses the choices of the user. Skips columns without a choice.
   *
   * @throws Problem 422 if a column does not exist, or a single field has two columns
   */
  static CsvColumns chosen(CsvTable table, List<ColumnChoice> choices, Optional<ZoneId> zone) {
    var byIndex = checked(table, choices);
    var groups = groups(table, byIndex.keySet());
    var cells = cells(table, groups);
    var columns = new ArrayList<CsvColumn>();
    for (var i = 0; i < groups.size(); i++) {
      var first = groups.get(i).getFirst();
      var choice =
          Optional.ofNullable(byIndex.get(first))
              .orElseGet(() -> new ColumnChoice(first, CsvField.SKIP));
      columns.add(
          CsvColumn.of(table, new CsvColumn.Source(groups.get(i), cells.get(i)), choice, zone));
    }
    return new CsvColumns(table, columns);
  }

  /** The cells of each group that are not empty, collected in one pass over the rows. */
  private static List<List<String>> cells(CsvTable table, List<List<Integer>> groups) {
    var groupOf = new HashMap<Integer, List<String>>();
    var cells = new ArrayList<List<String>>();
    for (var group : groups) {
      cells.add(new ArrayList<>());
      group.forEach(index -> groupOf.put(index, cells.getLast()));
    }
    for (var row : table.rows()) {
      for (var i = 0; i < row.cells().size(); i++) {
        var group = groupOf.get(i);
        if (group != null && !row.cell(i).isEmpty()) {
          group.add(row.cell(i));
        }
      }
    }
    return cells;
  }

  private static Map<Integer, ColumnChoice> checked(CsvTable table, List<ColumnChoice> choices) {
    var faults = new ArrayList<Problem.Fault>();
    var byIndex = new LinkedHashMap<Integer, ColumnChoice>();
    var taken = EnumSet.noneOf(CsvField.class);
    for (var i = 0; i < choices.size(); i++) {
      var choice = choices.get(i);
      var pointer = "#/columns/" + i;
      if (choice.index() >= table.header().size()) {
        faults.add(Problem.fault(pointer + "/index", ImportProblem.NO_SUCH_COLUMN));
      } else if (byIndex.containsKey(choice.index())) {
        faults.add(Problem.fault(pointer + "/index", ImportProblem.COLUMN_CHOSEN_TWICE));
      } else if (!taken.add(choice.field()) && choice.field().single()) {
        faults.add(Problem.fault(pointer + "/field", ImportProblem.FIELD_CHOSEN_TWICE));
      } else {
        byIndex.put(choice.index(), choice);
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return byIndex;
  }

  /**
   * The columns that have a value, by header.
   *
   * @param alone columns that begin a group of their own
   */
  private static List<List<Integer>> groups(CsvTable table, Set<Integer> alone) {
    var used = new BitSet();
    for (var row : table.rows()) {
      for (var i = 0; i < Math.min(row.cells().size(), table.header().size()); i++) {
        if (!used.get(i) && !row.cell(i).isEmpty()) {
          used.set(i);
        }
      }
    }
    var byHeader = new HashMap<String, List<Integer>>();
    var groups = new ArrayList<List<Integer>>();
    for (var i = 0; i < table.header().size(); i++) {
      var header = table.header().get(i).strip();
      if (header.isEmpty() || alone.contains(i) || !byHeader.containsKey(header)) {
        groups.add(new ArrayList<>());
        byHeader.put(header, groups.getLast());
      }
      byHeader.getOrDefault(header, groups.getLast()).add(i);
    }
    if (!table.isOwn()) {
      groups.removeIf(group ->
          group.stream().noneMatch(used::get) && group.stream().noneMatch(alone::contains));
    }
    return groups;
  }

  /** A field that a card has only once goes to its most usual header; the others become lines. */
  private static List<CsvField> byHeader(CsvTable table, List<List<Integer>> groups) {
    var headers = groups.stream().map(group -> table.header().get(group.getFirst())).toList();
    var best = new EnumMap<CsvField, Integer>(CsvField.class);
    for (var i = 0; i < headers.size(); i++) {
      var at = i;
      CsvField.of(headers.get(i))
          .ifPresent(field ->
              best.merge(field, at, (first, second) -> better(field, headers, first, second)));
    }
    var fields = new ArrayList<CsvField>();
    for (var i = 0; i < headers.size(); i++) {
      var at = i;
      fields.add(
          CsvField.of(headers.get(i))
              .filter(field ->
                  !field.single()
                      || Optional.ofNullable(best.get(field)).filter(b -> b == at).isPresent())
              .orElse(unknown(table, headers.get(i))));
    }
    return fields;
  }

  private static int better(CsvField field, List<String> headers, int first, int second) {
    return field == CsvField.NUMBER
            && field.rank(headers.get(second)) < field.rank(headers.get(first))
        ? second
        : first;
  }

  /** What has no field stays readable on the card; our own export repeats what the card has. */
  private static CsvField unknown(CsvTable table, String header) {
    return table.isOwn() && header.equals("Updated") ? CsvField.SKIP : CsvField.LINE;
  }

  CsvTable table() {
    return table;
  }

  /** The number of columns in the file. */
  int count() {
    return table.header().size();
  }

  Stream<CsvColumn> all() {
    return columns.stream();
  }

  /** The columns that a row reaches: a short row costs no more than its cells. */
  Stream<CsvColumn> in(CsvTable.Row row) {
    return columns.stream().takeWhile(column -> column.indexes().getFirst() < row.cells().size());
  }

  List<CsvColumn> of(CsvField field) {
    return byField.getOrDefault(field, List.of());
  }

  /** The column of a field that a card has only once. */
  Optional<CsvColumn> single(CsvField field) {
    return of(field).stream().findFirst();
  }

  /** The cell of a row in the only column of a field. */
  Optional<String> text(CsvTable.Row row, CsvField field) {
    return single(field).flatMap(column -> column.value(row));
  }

  /** The cells of a row in all columns of a field. */
  List<String> texts(CsvTable.Row row, CsvField field) {
    return of(field).stream().flatMap(column -> column.values(row).stream()).toList();
  }

  /** The values of a row in all columns of a field, of which a cell can have several. */
  List<String> parts(CsvTable.Row row, CsvField field) {
    return of(field).stream()
        .flatMap(column -> column.values(row).stream().flatMap(column.separator()::split))
        .toList();
  }

  List<ImportedColumn> toResponse() {
    return columns.stream().map(CsvColumn::toResponse).toList();
  }
}
