package dev.scopekeeper.transfer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Guesses what the columns of a table without a header are, by their values. */
final class CsvGuess {
  private static final Set<String> UNDER_WAY =
      Set.of(
          "doing",
          "in progress",
          "in review",
          "review",
          "in arbeit",
          "testing",
          "blocked",
          "waiting",
          "en cours",
          "en curso");

  private CsvGuess() {}

  static List<CsvField> byValues(CsvTable table, List<List<Integer>> groups) {
    var taken = EnumSet.noneOf(CsvField.class);
    var fields = new ArrayList<CsvField>();
    for (var group : groups) {
      var cells =
          table.rows().stream()
              .map(row -> row.cell(group.getFirst()))
              .filter(cell -> !cell.isEmpty())
              .toList();
      fields.add(guess(cells).filter(taken::add).orElse(CsvField.LINE));
    }
    return fields;
  }

  /** A column is what all of its values are; the first that is nothing else is the title. */
  private static Optional<CsvField> guess(List<String> cells) {
    if (all(cells, cell -> WrittenDate.of(cell, DateOrder.MONTH_FIRST).isPresent())) {
      return Optional.of(CsvField.DUE);
    }
    if (all(cells, CsvGuess::isStage)) {
      return Optional.of(CsvField.STAGE);
    }
    if (all(cells, cell -> CsvYesNo.of(cell).isPresent() || cell.matches("[\\d.,]+"))) {
      return Optional.empty();
    }
    return Optional.of(CsvField.TITLE);
  }

  private static boolean isStage(String cell) {
    return StageName.usualPlace(cell) != 1 || UNDER_WAY.contains(cell.toLowerCase(Locale.ROOT));
  }

  private static boolean all(List<String> cells, Predicate<String> test) {
    return !cells.isEmpty() && cells.stream().allMatch(test);
  }
}
