package dev.scopekeeper.transfer;

import java.util.List;

/**
 * The header of a table, and what else could be the header.
 *
 * @param line the line in the file that names the columns; 0 if none does
 * @param unclear whether the user should check it
 * @param lines the first lines of the table
 */
public record ImportedHeader(int line, boolean unclear, List<Line> lines) {
  static final int MAX_LINES = 5;
  private static final int MAX_TEXT = 120;

  public ImportedHeader {
    lines = List.copyOf(lines);
  }

  /** A line of the file, and its cells as one text. */
  public record Line(int number, String text) {
    static Line of(long number, String text) {
      return new Line(Math.toIntExact(number), Text.cut(Text.line(text), MAX_TEXT));
    }
  }
}
