package dev.scopekeeper.transfer;

import dev.scopekeeper.api.ProblemMessage;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Finds the cell that makes a table unreadable, so that a user can find it too: by its line and
 * column.
 */
final class CsvFault {
  private static final int EXCERPT = 40;
  private static final int END = -1;

  private final Reader text;
  private final char separator;
  private final StringBuilder excerpt = new StringBuilder();
  private long line;
  private long firstLine;
  private int column = 1;
  private int length;
  private int next;

  private CsvFault(Reader text, char separator, long line) {
    this.text = text;
    this.separator = separator;
    this.line = line;
  }

  /**
   * @param line the number of the line where the unreadable row may begin
   */
  static ProblemMessage find(ForeignText text, long line, char separator) {
    try (var reader = text.open()) {
      var fault = new CsvFault(reader, separator, 1);
      fault.advance();
      while (fault.line < line && fault.next != END) {
        fault.advance();
        fault.countLine();
      }
      return fault.inCells().orElse(FileProblem.TABLE_NOT_READABLE.with("line", line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<ProblemMessage> inCells() throws IOException {
    while (next != END) {
      if (column > CsvRows.MAX_COLUMNS) {
        return Optional.of(
            FileProblem.TABLE_HAS_TOO_MANY_COLUMNS.with("limit", CsvRows.MAX_COLUMNS));
      }
      firstLine = line;
      excerpt.setLength(0);
      length = 0;
      var fault = next == '"' ? inQuotes() : afterCell();
      if (length > CsvRows.MAX_CELL) {
        return Optional.of(
            FileProblem.CELL_TOO_LONG
                .with("line", firstLine)
                .with("column", column)
                .with("value", value()));
      }
      if (fault.isPresent()) {
        return fault;
      }
      column = next == separator ? column + 1 : 1;
      take();
    }
    return Optional.empty();
  }

  private String value() {
    return Text.line(excerpt.toString());
  }

  /** Reads a quoted cell up to what follows it. */
  private Optional<ProblemMessage> inQuotes() throws IOException {
    take();
    while (next != END) {
      if (next == '"') {
        take();
        if (next != '"') {
          return isEndOfCell()
              ? Optional.empty()
              : Optional.of(
                  FileProblem.TEXT_AFTER_QUOTE
                      .with("line", firstLine)
                      .with("column", column)
                      .with("value", value()));
        }
      }
      take();
    }
    return Optional.of(
        FileProblem.QUOTE_NOT_CLOSED
            .with("line", firstLine)
            .with("column", column)
            .with("value", value()));
  }

  private Optional<ProblemMessage> afterCell() throws IOException {
    while (!isEndOfCell()) {
      take();
    }
    return Optional.empty();
  }

  private boolean isEndOfCell() {
    return next == separator || next == '\n' || next == '\r' || next == END;
  }

  private void take() throws IOException {
    length++;
    if (excerpt.length() < EXCERPT) {
      excerpt.append((char) next);
    }
    advance();
    countLine();
  }

  private void advance() throws IOException {
    next = text.read();
  }

  private void countLine() {
    line += next == '\n' ? 1 : 0;
  }
}
