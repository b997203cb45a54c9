package dev.scopekeeper.transfer;

import dev.scopekeeper.export.CsvExportHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A table: the names of its columns, and the rows below.
 *
 * @param above the rows above the header, which are not imported
 * @param headerLine the line of the header in the file, or 0 if the table has none
 * @param unclear whether another row could be the header, or none
 */
record CsvTable(
    char separator,
    List<String> header,
    List<Row> rows,
    List<Row> above,
    int headerLine,
    boolean unclear) {

  private static final Set<String> JIRA =
      Set.of("issue key", "issue type", "issue id", "vorgangsschlussel", "vorgangstyp");

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

    /** Its cells in a line, for a user to recognise it. */
    String text() {
      return String.join(" · ", cells.stream().filter(cell -> !cell.isEmpty()).toList());
    }
  }

  /**
   * Reads a table. Throws {@link UnreadableImport} if the text is not a table, or exceeds a limit.
   *
   * @param headerLine the line of the header if the user chose it; 0 for none
   */
  static CsvTable of(ForeignText text, Optional<Integer> headerLine) {
    var rows = CsvRows.of(text);
    var all = rows.rows();
    var header =
        headerLine.map(line -> CsvHeader.chosen(all, line)).orElseGet(() -> CsvHeader.find(all));
    var below = all.subList(header.index() + 1, all.size());
    ImportedBoard.limit(
        below.size(),
        ImportedBoard.MAX_CARDS,
        limit -> FileProblem.TABLE_HAS_TOO_MANY_ROWS.with("limit", limit));
    return new CsvTable(
        rows.separator(),
        header.index() < 0 ? numbered(all) : all.get(header.index()).cells(),
        below,
        all.subList(0, Math.max(0, header.index())),
        header.index() < 0 ? 0 : Math.toIntExact(all.get(header.index()).line()),
        header.unclear());
  }

  private static List<String> numbered(List<Row> rows) {
    var columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    return IntStream.rangeClosed(1, columns).mapToObj(column -> "Column " + column).toList();
  }

  boolean hasHeader() {
    return headerLine > 0;
  }

  /** Whether this is an export of ours. */
  boolean isOwn() {
    return CsvExportHeader.matches(header);
  }

  /** Whether Jira wrote the table: then its texts are wiki markup. */
  boolean isOfJira() {
    return header.stream().map(CsvField::plain).anyMatch(JIRA::contains);
  }

  /** The same rows with other columns. */
  CsvTable with(List<String> newHeader, List<Row> newRows) {
    return new CsvTable(separator, newHeader, newRows, above, headerLine, unclear);
  }

  /** The first rows, header and all, of which the user may choose another header. */
  List<ImportedHeader.Line> firstLines() {
    var lines = new ArrayList<ImportedHeader.Line>();
    above.forEach(row -> lines.add(ImportedHeader.Line.of(row.line(), row.text())));
    if (hasHeader()) {
      var names = header.stream().filter(name -> !name.isEmpty()).toList();
      lines.add(ImportedHeader.Line.of(headerLine, String.join(" · ", names)));
    }
    rows.stream()
        .limit(ImportedHeader.MAX_LINES)
        .forEach(row -> lines.add(ImportedHeader.Line.of(row.line(), row.text())));
    return lines.stream().limit(ImportedHeader.MAX_LINES + above.size()).toList();
  }
}
