package dev.scopekeeper.transfer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the values of a CSV file that cannot be converted to the field of their column, or whose
 * column is not imported.
 */
final class CsvOmissions {

  /** Why a value does not come across, or not as what it is. */
  enum Reason {
    NOT_IMPORTED("left out, because the column is not imported"),
    NOT_A_DATE("not a valid date; kept in the description"),
    NOT_A_NUMBER("not a number up to 9999; kept in the description"),
    ROUNDED("rounded to one decimal; kept in the description as written"),
    NOT_YES_OR_NO("neither yes nor no; counts as no, and is kept in the description"),
    NOT_A_CARD_KIND("not a known kind of card; kept in the description"),
    NOT_A_BLOCKER(
        "not a card of this file, or part of a cycle of blockers; kept in the description"),
    SEVERAL_VALUES("a card has one value of this; the others are kept in the description");

    private final String text;

    Reason(String text) {
      this.text = text;
    }
  }

  private record Key(String column, Reason reason) {}

  private final Map<Key, Integer> counts = new LinkedHashMap<>();

  void count(String column, Reason reason) {
    count(column, reason, 1);
  }

  void count(String column, Reason reason, int values) {
    if (values > 0) {
      counts.merge(new Key(column, reason), values, Integer::sum);
    }
  }

  List<ImportedBoard.Note> notes() {
    return counts.entrySet().stream()
        .map(entry ->
            new ImportedBoard.Note(
                "column " + entry.getKey().column(),
                sentence(entry.getValue(), entry.getKey().reason())))
        .toList();
  }

  private static String sentence(int count, Reason reason) {
    return count + (count == 1 ? " value: " : " values: ") + reason.text;
  }
}
