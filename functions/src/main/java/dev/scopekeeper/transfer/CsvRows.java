package dev.scopekeeper.transfer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The rows of a CSV file that have a value, header and all (RFC 4180). Commas, semicolons, tabs or
 * bars separate the cells.
 */
record CsvRows(char separator, List<CsvTable.Row> rows) {
  static final int MAX_CELL = 2_000_000;
  private static final int MAX_RECORD = 8_000_000;
  static final int MAX_COLUMNS = 10_000;
  private static final int REFERENCE = 8;
  private static final int CELL = 64;
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

  /** How many rows are read to find the separator, and how much a known header counts for it. */
  private static final int FIRST_ROWS = 10;

  private static final int KNOWN_HEADER = 100;

  /** A line before the table in which Excel names the separator. */
  private static final Pattern NAMED = Pattern.compile("\"?sep=([,;\\t|])\"?\\s*?(\\r\\n|\\r|\\n)");

  /** A formula that an export escaped with an apostrophe. */
  private static final Pattern ESCAPED_FORMULA =
      Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

  /** The line between header and rows of a Markdown table. */
  private static final Pattern RULE = Pattern.compile(":?-{3,}:?");

  /**
   * Reads the rows. Throws {@link UnreadableImport} if the text is not a table, or exceeds a limit.
   */
  static CsvRows of(ForeignText text) {
    var named = NAMED.matcher(text.beginning());
    var before = named.lookingAt() ? named.end() : 0;
    var separator = before > 0 ? named.group(1).charAt(0) : separator(text);
    try (var body = text.open()) {
      skip(body, before);
      return new CsvRows(separator, read(text, body, separator, before > 0 ? 1 : 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void skip(Reader reader, int characters) throws IOException {
    for (var skipped = 0; skipped < characters; skipped++) {
      reader.read();
    }
  }

  private static List<CsvTable.Row> read(
      ForeignText text, Reader body, char separator, int before) {
    var rows = new ArrayList<CsvTable.Row>();
    var budget = new MemoryBudget();
    var nextLine = 1L;
    try {
      for (var row : reader(body, separator)) {
        nextLine = row.getStartingLineNumber() + lines(row);
        ImportedBoard.limit(
            row.getFieldCount(),
            MAX_COLUMNS,
            limit -> FileProblem.TABLE_HAS_TOO_MANY_COLUMNS.with("limit", limit));
        var cells = row.getFields().stream().map(CsvRows::plain).toList();
        if (hasValue(cells)) {
          cells.forEach(cell -> budget.take(cell.isEmpty() ? REFERENCE : CELL + cell.length()));
          rows.add(new CsvTable.Row(row.getStartingLineNumber() + before, cells));
          ImportedBoard.limit(
              rows.size(),
              ImportedBoard.MAX_CARDS + FIRST_ROWS,
              _ -> FileProblem.TABLE_HAS_TOO_MANY_ROWS.with("limit", ImportedBoard.MAX_CARDS));
        }
      }
    } catch (CsvParseException e) {
      throw new UnreadableImport(CsvFault.find(text, nextLine + before, separator));
    }
    if (rows.isEmpty()) {
      throw new UnreadableImport(FileProblem.EMPTY_TABLE);
    }
    return rows;
  }

  private static int lines(CsvRecord row) {
    return 1
        + row.getFields().stream()
            .mapToInt(cell -> (int) cell.chars().filter(c -> c == '\n').count())
            .sum();
  }

  private static boolean hasValue(List<String> cells) {
    return cells.stream().anyMatch(cell -> !cell.isEmpty() && !RULE.matcher(cell).matches());
  }

  private static CsvReader<CsvRecord> reader(Reader text, char separator) {
    var handler =
        CsvRecordHandler.of(limits ->
            limits.maxFieldSize(MAX_CELL).maxRecordSize(MAX_RECORD).maxFields(MAX_COLUMNS + 1));
    return CsvReader.builder()
        .fieldSeparator(separator)
        .allowUnclosedQuote(false)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .build(handler, text);
  }

  /** Picks the separator that makes the most known headers, else the most columns. */
  private static char separator(ForeignText text) {
    var best = ',';
    var most = 1;
    for (var candidate : SEPARATORS) {
      var score = score(text, candidate);
      if (score > most) {
        best = candidate;
        most = score;
      }
    }
    return best;
  }

  private static int score(ForeignText text, char separator) {
    var score = 0;
    try (var reader = reader(text.open(), separator)) {
      var first = true;
      for (var row : (Iterable<CsvRecord>) reader.stream().limit(FIRST_ROWS)::iterator) {
        var columns = row.getFieldCount();
        if (columns > 1) {
          score =
              Math.max(
                  score, (first ? columns : 0) + KNOWN_HEADER * CsvHeader.known(row.getFields()));
        }
        first = false;
      }
      return score;
    } catch (CsvParseException e) {
      // wrong separator, or a fault that reading the table reports
      return score;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Cleans a cell. Deck writes the word null for an empty one. */
  private static String plain(String cell) {
    if (cell.isEmpty()) {
      return "";
    }
    var unescaped = ESCAPED_FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    var text = Text.stripped(Text.clean(unescaped));
    return text.equals("null") ? "" : text;
  }
}
