package dev.scopekeeper.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The stages of a table with their cards. Our own export lists them, also those without cards;
 * those of other tools stand in their usual order.
 */
final class CsvStages {
  private static final Pattern LISTED = Pattern.compile("(?:\\[([ xX])] )?(.+)");

  private final Map<String, Stage> stages = new LinkedHashMap<>();
  private final boolean listed;

  /** A stage, as its first card spells it. */
  private record Stage(String name, boolean done, List<ImportedCard> cards) {}

  CsvStages(CsvColumns columns) {
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
        var name = Text.name(stage.group(2));
        var done = "x".equalsIgnoreCase(stage.group(1));
        stages.putIfAbsent(key(name), new Stage(name, done, new ArrayList<>()));
      }
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  void add(String name, ImportedCard card) {
    stages
        .computeIfAbsent(key(name), _ -> new Stage(name, StageName.done(name), new ArrayList<>()))
        .cards()
        .add(card);
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
