package dev.scopekeeper.transfer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A table with one card per row. */
final class CsvFormat {
  /** The colors of labels, in turn. They are our own, so that labels are distinguishable. */
  private static final List<String> COLORS =
      List.of(
          "1E76D8", "319047", "C95B0A", "914AD0", "D33A3C", "148D7F", "A97500", "CA358B", "0088A9",
          "788225", "615CDC", "6F757E");

  private final CsvColumns columns;
  private final ReadingChoices choices;
  private final ContentTally tally = new ContentTally();
  private final List<ImportedBoard.Skipped> skipped = new ArrayList<>();
  private final Map<String, ImportedLabel> labels = new LinkedHashMap<>();

  private CsvFormat(CsvColumns columns, ReadingChoices choices) {
    this.columns = columns;
    this.choices = choices;
  }

  /**
   * Reads a table. Without a title column it returns no boards, only the columns to choose from.
   */
  static ImportedFile read(ForeignText text, ReadingChoices choices) {
    var table = TodoistTable.of(CsvTable.of(text, choices.headerLine()));
    var columns =
        choices
            .columns()
            .map(chosen -> CsvColumns.chosen(table, chosen, choices.zone()))
            .orElseGet(() -> CsvColumns.guessed(table, choices.zone()));
    if (choices.columns().isEmpty() && choices.headerLine().isEmpty() && !looksLikeTable(table)) {
      throw new UnreadableImport(UnknownFileHint.of(text.beginning(), ImportFile.formats()));
    }
    if (table.rows().isEmpty()) {
      throw new UnreadableImport(FileProblem.TABLE_HAS_NO_ROWS);
    }
    var titled = !columns.of(CsvField.TITLE).isEmpty();
    return new ImportedFile(
        "csv",
        titled ? List.of(new CsvFormat(columns, choices).board()) : List.of(),
        titled ? List.of() : List.of("Choose which column is the title."),
        columns.toResponse(),
        Optional.of(new ImportedHeader(table.headerLine(), table.unclear(), table.firstLines())));
  }

  /** Whether it has a known header, or at least two columns in every row. */
  private static boolean looksLikeTable(CsvTable table) {
    var width = table.header().size();
    var rows = table.rows();
    return (table.hasHeader() && CsvHeader.known(table.header()) > 0)
        || (width > 1
            && !rows.isEmpty()
            && rows.stream().allMatch(row -> row.cells().size() == width));
  }

  private ImportedBoard board() {
    findLabels();
    var reader =
        new CsvCards(
            tally,
            columns,
            choices.zone(),
            name -> Optional.ofNullable(labels.get(key(name))).map(ImportedLabel::ref));
    columns.table().above().forEach(row -> skip(row, "it stands above the header"));
    var stages = new CsvStages(columns, tally);
    columns.table().rows().forEach(row -> read(row, reader, stages));
    reader.countSkipped();
    var stacks = stages.stacks();
    return new ImportedBoard(
        "b1",
        "Table",
        "",
        false,
        stacks,
        List.copyOf(labels.values()),
        Stream.concat(stages.notes().stream(), reader.notes().stream()).toList(),
        skipped,
        tally.counts(stacks, List.copyOf(labels.values())));
  }

  private void read(CsvTable.Row row, CsvCards reader, CsvStages stages) {
    if (columns.text(row, CsvField.TITLE).isPresent()) {
      tally.found(ContentKind.CARDS);
      stages.add(columns.text(row, CsvField.STAGE).orElse(""), reader.read(row));
    } else if (!listsStages(row)) {
      tally.found(ContentKind.CARDS);
      var empty = row.cells().stream().allMatch(String::isEmpty);
      tally.leftOut(ContentKind.CARDS, empty ? "in an empty row" : "without a title");
      if (!empty) {
        skip(row, "it has no title");
      }
    }
  }

  private boolean listsStages(CsvTable.Row row) {
    return columns.text(row, CsvField.STAGES).isPresent();
  }

  private void skip(CsvTable.Row row, String why) {
    skipped.add(new ImportedBoard.Skipped("line " + row.line(), why));
  }

  private void findLabels() {
    var known = new HashSet<String>();
    columns.table().rows().stream()
        .flatMap(row -> CsvCards.labels(columns, row))
        .forEach(name -> {
          if (known.add(key(name))) {
            tally.found(ContentKind.LABELS);
            if (labels.size() == ImportedBoard.MAX_LABELS) {
              tally.leftOut(ContentKind.LABELS, "over the limit of 200 labels");
            }
          }
          if (!labels.containsKey(key(name)) && labels.size() < ImportedBoard.MAX_LABELS) {
            var color = COLORS.get(labels.size() % COLORS.size());
            labels.put(
                key(name),
                new ImportedLabel("l" + (labels.size() + 1), SameName.whole(name), color));
          }
        });
  }

  private static String key(String name) {
    return SameName.key(name);
  }
}
