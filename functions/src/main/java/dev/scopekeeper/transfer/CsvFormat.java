package dev.scopekeeper.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A table with one card per row. */
final class CsvFormat {
  /** The colors of labels, in turn. They are our own, so that labels are distinguishable. */
  private static final List<String> COLORS =
      List.of(
          "1E76D8", "319047", "C95B0A", "914AD0", "D33A3C", "148D7F", "A97500", "CA358B", "0088A9",
          "788225", "615CDC", "6F757E");

  private final CsvColumns columns;
  private final ContentTally tally = new ContentTally();
  private final List<ImportedBoard.Skipped> skipped = new ArrayList<>();
  private final Map<String, ImportedLabel> labels = new LinkedHashMap<>();
  private final Map<String, LinkedHashSet<String>> stages = new LinkedHashMap<>();

  private CsvFormat(CsvColumns columns) {
    this.columns = columns;
  }

  /**
   * Reads a table. Without a title column it returns no boards, only the columns to choose from.
   *
   * @param choices the fields of the columns, if the user chose them
   */
  static ImportedFile read(ForeignText text, Optional<List<ColumnChoice>> choices) {
    var table = CsvTable.of(text);
    var columns =
        choices
            .map(chosen -> CsvColumns.chosen(table, chosen))
            .orElseGet(() -> CsvColumns.guessed(table));
    if (choices.isEmpty() && !looksLikeTable(columns)) {
      throw new UnreadableImport(UnknownFileHint.of(text.beginning(), ImportFile.formats()));
    }
    if (columns.of(CsvField.TITLE).isEmpty()) {
      return new ImportedFile(
          "csv", List.of(), List.of("Choose which column is the title."), columns.toResponse());
    }
    return new ImportedFile(
        "csv", List.of(new CsvFormat(columns).board()), List.of(), columns.toResponse());
  }

  /** Whether it has a known header, or at least two columns in every row. */
  private static boolean looksLikeTable(CsvColumns columns) {
    var width = columns.count();
    var rows = columns.table().rows();
    return columns.of(CsvField.SKIP).size() < width
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
            name -> Optional.ofNullable(labels.get(key(name))).map(ImportedLabel::ref));
    var byStage = new LinkedHashMap<String, List<ImportedCard>>();
    for (var row : columns.table().rows()) {
      tally.found(ContentKind.CARDS);
      if (columns.text(row, CsvField.TITLE).isPresent()) {
        var stage = columns.text(row, CsvField.STAGE).map(SameName::whole).orElse("");
        byStage.computeIfAbsent(stageName(stage), _ -> new ArrayList<>()).add(reader.read(row));
      } else if (row.cells().stream().anyMatch(cell -> !cell.isEmpty())) {
        tally.leftOut(ContentKind.CARDS, "without a title");
        skipped.add(new ImportedBoard.Skipped("line " + row.line(), "it has no title"));
      } else {
        tally.leftOut(ContentKind.CARDS, "in an empty row");
      }
    }
    var stacks = stacks(byStage);
    return new ImportedBoard(
        "b1",
        "Table",
        "",
        false,
        stacks,
        List.copyOf(labels.values()),
        notes(reader.notes()),
        skipped,
        tally.counts(stacks, List.copyOf(labels.values())));
  }

  /** The first spelling of a stage: names that differ only by case and white space are one. */
  private String stageName(String name) {
    var spellings = stages.computeIfAbsent(SameName.key(name), _ -> new LinkedHashSet<>());
    if (spellings.add(name) && !name.isEmpty()) {
      tally.found(ContentKind.STAGES);
      if (spellings.size() > 1) {
        tally.leftOut(ContentKind.STAGES, "the same as another but for case and white space");
      }
    }
    return spellings.getFirst();
  }

  private List<ImportedBoard.Note> notes(List<ImportedBoard.Note> ofDates) {
    var notes = new ArrayList<>(ofDates);
    for (var spellings : stages.values()) {
      if (spellings.size() > 1) {
        var others = spellings.stream().skip(1).collect(Collectors.joining(", "));
        notes.add(
            new ImportedBoard.Note(
                "stage " + spellings.getFirst(),
                "is also written " + others + ": they become one"));
      }
    }
    return notes;
  }

  private List<ImportedStack> stacks(Map<String, List<ImportedCard>> byStage) {
    ImportedBoard.limit(
        byStage.size(),
        ImportedBoard.MAX_STACKS,
        limit -> FileProblem.TABLE_HAS_TOO_MANY_STAGES.with("limit", limit));
    var stacks = new ArrayList<ImportedStack>();
    byStage.entrySet().stream()
        .sorted(Comparator.comparingInt(stage -> StageName.usualPlace(stage.getKey())))
        .forEach(stage -> {
          var shown = !stage.getKey().isEmpty();
          stacks.add(
              new ImportedStack(
                  "s" + (stacks.size() + 1),
                  shown ? stage.getKey() : "No stage",
                  shown,
                  StageName.done(stage.getKey()),
                  stage.getValue()));
        });
    return stacks;
  }

  private void findLabels() {
    var known = new HashSet<String>();
    columns.table().rows().stream()
        .flatMap(row -> columns.texts(row, CsvField.LABELS).stream())
        .flatMap(CsvCards::parts)
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
