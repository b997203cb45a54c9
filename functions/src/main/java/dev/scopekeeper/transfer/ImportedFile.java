package dev.scopekeeper.transfer;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The content of a file in the neutral model.
 *
 * @param columns the columns of a table; empty for other files
 * @param header the header of a table
 * @param project a Scopekeeper project; then there are no boards
 */
public record ImportedFile(
    String format,
    List<ImportedBoard> boards,
    List<String> warnings,
    List<ImportedColumn> columns,
    Optional<ImportedHeader> header,
    Optional<OwnProject> project) {
  public ImportedFile {
    columns = List.copyOf(columns);
    boards = List.copyOf(boards);
    warnings = List.copyOf(warnings);
  }

  /** A table. */
  ImportedFile(
      String format,
      List<ImportedBoard> boards,
      List<String> warnings,
      List<ImportedColumn> columns,
      Optional<ImportedHeader> header) {
    this(format, boards, warnings, columns, header, Optional.empty());
  }

  /** A file of another tool that is not a table. */
  static ImportedFile of(String format, List<ImportedBoard> boards, List<String> warnings) {
    return new ImportedFile(format, boards, warnings, List.of(), Optional.empty());
  }

  /** A Scopekeeper export. */
  static ImportedFile of(String format, OwnProject project, List<String> warnings) {
    return new ImportedFile(
        format, List.of(), warnings, List.of(), Optional.empty(), Optional.of(project));
  }

  /** The file as somebody in a time zone means it: what is due at midnight is due on that day. */
  ImportedFile in(Optional<ZoneId> zone) {
    return zone.map(known ->
            new ImportedFile(
                format,
                boards.stream().map(board -> board.in(known)).toList(),
                warnings,
                columns,
                header,
                project))
        .orElse(this);
  }
}
