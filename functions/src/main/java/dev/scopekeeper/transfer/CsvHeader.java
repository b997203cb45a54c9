package dev.scopekeeper.transfer;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The row of a table that names the columns.
 *
 * @param index its position among the rows, or -1 if no row names the columns
 * @param unclear whether the rows could be read in another way too
 */
record CsvHeader(int index, boolean unclear) {
  static final CsvHeader NONE = new CsvHeader(-1, true);

  /** How many rows are looked at. */
  private static final int SEARCHED = 20;

  private static final int ENOUGH = 2;
  private static final int LONGEST_HEADER = 60;
  private static final Pattern VALUE =
      Pattern.compile(
          "[-+]?[\\d.,%€$£ ]*\\d[\\d.,%€$£ ]*|https?://.*|\\S+@\\S+\\.\\S+|\\[[ xX]].*");

  /** Finds the header: the first row, unless a later one has known headers and the first none. */
  static CsvHeader find(List<CsvTable.Row> rows) {
    var first = known(rows.getFirst().cells());
    if (first > 0) {
      return new CsvHeader(0, first < ENOUGH && rows.getFirst().cells().size() > 1);
    }
    var best = 0;
    var most = ENOUGH - 1;
    for (var i = 1; i < Math.min(rows.size(), SEARCHED); i++) {
      var known = known(rows.get(i).cells());
      if (known > most) {
        best = i;
        most = known;
      }
    }
    if (best > 0) {
      return new CsvHeader(best, true);
    }
    return looksLikeNames(rows.getFirst().cells()) ? new CsvHeader(0, true) : NONE;
  }

  /**
   * The header in a line of the file that the user chose.
   *
   * @param line 0 if no row names the columns
   */
  static CsvHeader chosen(List<CsvTable.Row> rows, int line) {
    if (line == 0) {
      return NONE;
    }
    for (var i = 0; i < rows.size(); i++) {
      if (rows.get(i).line() == line) {
        return new CsvHeader(i, true);
      }
    }
    throw new UnreadableImport(FileProblem.TABLE_HAS_NO_SUCH_LINE.with("line", line));
  }

  /** The number of fields that the cells name. */
  static int known(List<String> cells) {
    return (int) cells.stream().map(CsvField::of).flatMap(Optional::stream).distinct().count();
  }

  /** Names are short, different from each other, and neither dates nor numbers nor addresses. */
  private static boolean looksLikeNames(List<String> cells) {
    var different = new HashSet<String>();
    return cells.stream()
        .filter(cell -> !cell.isEmpty())
        .allMatch(cell ->
            cell.length() <= LONGEST_HEADER
                && !cell.contains("\n")
                && different.add(cell)
                && !VALUE.matcher(cell).matches()
                && WrittenDate.of(cell, DateOrder.MONTH_FIRST).isEmpty());
  }
}
