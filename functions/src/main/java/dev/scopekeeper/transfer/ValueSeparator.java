package dev.scopekeeper.transfer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What separates several values in a cell. */
public enum ValueSeparator {
  @JsonProperty("comma")
  COMMA(','),
  @JsonProperty("semicolon")
  SEMICOLON(';'),
  @JsonProperty("line")
  LINE('\n'),
  /** Nothing: the cell is one value. */
  @JsonProperty("none")
  NONE('\0');

  /** "Doe, John": a name, with the family name first. */
  private static final Pattern NAME =
      Pattern.compile("(?:\\p{Ll}+ )*\\p{Lu}[^,\\d@]*, ?\\p{Lu}[\\p{L}.'-]*(?: \\p{Lu}\\.?)?");

  private static final int LONGEST_NAME = 60;

  private final char separator;

  ValueSeparator(char separator) {
    this.separator = separator;
  }

  /** Finds the separator of a column by its cells. */
  static ValueSeparator of(List<String> cells, CsvField field) {
    if (cells.stream().anyMatch(cell -> cell.contains("\n"))) {
      return LINE;
    }
    if (cells.stream().anyMatch(cell -> cell.contains(";"))) {
      return SEMICOLON;
    }
    var listed = cells.stream().filter(cell -> cell.contains(",")).toList();
    var names = field == CsvField.ASSIGNEE && listed.stream().allMatch(ValueSeparator::isName);
    return listed.isEmpty() || names ? NONE : COMMA;
  }

  private static boolean isName(String cell) {
    return cell.length() <= LONGEST_NAME && NAME.matcher(cell).matches();
  }

  /** The values of a cell. A value in quotation marks may contain the separator. */
  Stream<String> split(String cell) {
    var values = new ArrayList<String>();
    var begin = 0;
    while (begin <= cell.length()) {
      var end = end(cell, begin);
      values.add(unquoted(cell.substring(begin, end).strip()));
      begin = end + 1;
    }
    return values.stream().map(Text::line).filter(value -> !value.isEmpty());
  }

  /** The end of the value that begins here: our exports put those with separators into quotes. */
  private int end(String cell, int begin) {
    var start = begin;
    while (start < cell.length()
        && cell.charAt(start) != separator
        && Character.isWhitespace(cell.charAt(start))) {
      start++;
    }
    if (start < cell.length() && cell.charAt(start) == '"') {
      var behind = behindQuotes(cell, start);
      if (behind == cell.length() || cell.charAt(behind) == separator) {
        return behind;
      }
    }
    var end = this == NONE ? -1 : cell.indexOf(separator, begin);
    return end < 0 ? cell.length() : end;
  }

  private static int behindQuotes(String cell, int quote) {
    var at = quote + 1;
    while (at < cell.length()) {
      if (cell.charAt(at) != '"') {
        at++;
      } else if (at + 1 < cell.length() && cell.charAt(at + 1) == '"') {
        at += 2;
      } else {
        return at + 1;
      }
    }
    return at;
  }

  private static String unquoted(String value) {
    return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
        ? value.substring(1, value.length() - 1).replace("\"\"", "\"")
        : value;
  }
}
