package dev.scopekeeper.transfer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the values of a table that do not become what their column is, by column and reason. */
final class CsvOmissions {

  /** Why a value does not come across, or not as what it is. */
  enum Reason {
    NOT_IMPORTED("left out, because the column is"),
    NOT_A_DATE("no date that can be read: it stands in the description"),
    NOT_A_NUMBER("no number up to 9999: it stands in the description"),
    NOT_YES_OR_NO("neither yes nor no: it counts as no and stands in the description"),
    NOT_A_KIND("no kind of ours: it stands in the description"),
    NOT_A_CARD("no card of this table, or would make a circle: it stands in the description"),
    ONE_TOO_MANY("more than a card has room for: it stands in the description");

    private final String text;

    Reason(String text) {
      this.text = text;
    }
  }

  private record Place(String column, Reason reason) {}

  private final Map<Place, Integer> counts = new LinkedHashMap<>();

  void count(String column, Reason reason) {
    count(column, reason, 1);
  }

  void count(String column, Reason reason, int values) {
    if (values > 0) {
      counts.merge(new Place(column, reason), values, Integer::sum);
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
