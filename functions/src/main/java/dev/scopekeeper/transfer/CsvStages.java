package dev.scopekeeper.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The stages of a table with their cards. Our own export lists them, also those without cards;
 * those of other tools stand in their usual order.
 */
final class CsvStages {
  private static final Pattern LISTED = Pattern.compile("(?:\\[([ xX])] )?(.+)");

  private final ContentTally tally;
  private final Map<String, Stage> stages = new LinkedHashMap<>();
  private final boolean listed;

  /**
   * A stage. Names that differ by case and white space only are one.
   *
   * @param spellings the first one is the name
   */
  private record Stage(SequencedSet<String> spellings, boolean done, List<ImportedCard> cards) {

    Stage(String name, boolean done) {
      this(new LinkedHashSet<>(List.of(name)), done, new ArrayList<>());
    }

    String name() {
      return spellings.getFirst();
    }
  }

  CsvStages(CsvColumns columns, ContentTally tally) {
    this.tally = tally;
    columns.table().rows().stream()
        .flatMap(row -> columns.text(row, CsvField.STAGES).stream())
        .findFirst()
        .ifPresent(this::list);
    this.listed = !stages.isEmpty();
  }

  private void list(String cell) {
    for (var line : cell.split("\n", -1)) {
      var stage = LISTED.matcher(line.strip());
      if (stage.matches()) {
        var name = SameName.whole(stage.group(2));
        stage(name, "x".equalsIgnoreCase(stage.group(1)));
      }
    }
  }

  private Stage stage(String name, boolean done) {
    return stages.computeIfAbsent(
        SameName.key(name),
        _ -> {
          count(name);
          return new Stage(name, done);
        });
  }

  private void count(String name) {
    if (!name.isEmpty()) {
      tally.found(ContentKind.STAGES);
    }
  }

  void add(String cell, ImportedCard card) {
    var name = cell.isEmpty() ? "" : SameName.whole(cell);
    var stage = stage(name, StageName.done(name));
    if (stage.spellings().add(name)) {
      count(name);
      tally.leftOut(ContentKind.STAGES, "the same as another but for case and white space");
    }
    stage.cards().add(card);
  }

  /** The stages that are written in several ways. */
  List<ImportedBoard.Note> notes() {
    return stages.values().stream()
        .filter(stage -> stage.spellings().size() > 1)
        .map(stage ->
            new ImportedBoard.Note(
                "stage " + stage.name(),
                "is also written "
                    + stage.spellings().stream().skip(1).collect(Collectors.joining(", "))
                    + ": they become one"))
        .toList();
  }

  List<ImportedStack> stacks() {
    ImportedBoard.limit(
        stages.size(),
        ImportedBoard.MAX_STACKS,
        limit -> FileProblem.TABLE_HAS_TOO_MANY_STAGES.with("limit", limit));
    var stacks = new ArrayList<ImportedStack>();
    stages.values().stream()
        .sorted(Comparator.comparingInt(stage -> listed ? 0 : StageName.usualPlace(stage.name())))
        .forEach(stage -> stacks.add(stack("s" + (stacks.size() + 1), stage)));
    return stacks;
  }

  private static ImportedStack stack(String ref, Stage stage) {
    var shown = !stage.name().isEmpty();
    return new ImportedStack(
        ref, shown ? stage.name() : "No stage", shown, stage.done(), stage.cards());
  }
}
