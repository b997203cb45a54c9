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
 * A CSV table (RFC 4180), separated by commas, semicolons or tabs.
 *
 * @param header the first row
 */
record CsvTable(List<String> header, List<Row> rows) {
  private static final int MAX_COLUMNS = 1_000;
  private static final int MAX_CELL = 2_000_000;
  private static final int MAX_RECORD = 8_000_000;
  private static final int REFERENCE = 8;
  private static final int CELL = 64;
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

  /** A line before the table in which Excel names the separator. */
  private static final Pattern NAMED = Pattern.compile("sep=([,;\\t])\\r?\\n");

  /** A formula that an export escaped with an apostrophe. */
  private static final Pattern ESCAPED_FORMULA =
      Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

  /**
   * A row.
   *
   * @param line its first line in the file, from 1
   */
  record Row(long line, List<String> cells) {
    /** The cell, or an empty text if the row is too short. */
    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }

  /**
   * Reads a table. Throws {@link UnreadableImport} if the text is not a table, or exceeds a limit.
   */
  static CsvTable of(ForeignText text) {
    var named = NAMED.matcher(text.beginning());
    var before = named.lookingAt() ? named.end() : 0;
    var separator = before > 0 ? named.group(1).charAt(0) : separator(text);
    try (var body = text.open()) {
      for (var skipped = 0; skipped < before; skipped++) {
        body.read();
      }
      return read(reader(body, separator), before > 0 ? 1 : 0);
    } catch (CsvParseException e) {
      throw new UnreadableImport(FileProblem.TABLE_NOT_READABLE.with("reason", Text.line(why(e))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CsvTable read(CsvReader<CsvRecord> reader, int before) {
    var rows = new ArrayList<Row>();
    var budget = new MemoryBudget();
    for (var row : reader) {
      ImportedBoard.limit(
          row.getFieldCount(),
          MAX_COLUMNS,
          limit -> FileProblem.TABLE_HAS_TOO_MANY_COLUMNS.with("limit", limit));
      ImportedBoard.limit(
          rows.size(),
          ImportedBoard.MAX_CARDS,
          limit -> FileProblem.TABLE_HAS_TOO_MANY_ROWS.with("limit", limit));
      var cells = row.getFields().stream().map(CsvTable::plain).toList();
      cells.forEach(cell -> budget.take(cell.isEmpty() ? REFERENCE : CELL + cell.length()));
      rows.add(new Row(row.getStartingLineNumber() + before, cells));
    }
    if (rows.isEmpty()) {
      throw new UnreadableImport(FileProblem.EMPTY_TABLE);
    }
    return new CsvTable(rows.getFirst().cells(), rows.subList(1, rows.size()));
  }

  private static CsvReader<CsvRecord> reader(Reader text, char separator) {
    var handler =
        CsvRecordHandler.of(limits -> limits.maxFieldSize(MAX_CELL).maxRecordSize(MAX_RECORD));
    return CsvReader.builder()
        .fieldSeparator(separator)
        .allowUnclosedQuote(false)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .build(handler, text);
  }

  /** Picks the separator with the most columns in the first row. */
  private static char separator(ForeignText text) {
    var best = ',';
    var most = 1;
    for (var candidate : SEPARATORS) {
      var columns = columns(text, candidate);
      if (columns > most) {
        best = candidate;
        most = columns;
      }
    }
    return best;
  }

  private static int columns(ForeignText text, char separator) {
    try (var reader = reader(text.open(), separator)) {
      return reader.stream().findFirst().map(CsvRecord::getFieldCount).orElse(0);
    } catch (CsvParseException e) {
      // wrong separator; reading the table reports what is wrong
      return 0;
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
    var text = Text.clean(unescaped).strip();
    return text.equals("null") ? "" : text;
  }

  private static String why(CsvParseException e) {
    var cause = e.getCause();
    return String.valueOf(e.getMessage()) + (cause == null ? "" : " (" + cause.getMessage() + ")");
  }
}
