package dev.scopekeeper.transfer;

import java.util.List;
import java.util.Optional;

/**
 * The content of a file in the neutral model.
 *
 * @param columns the columns of a table; empty for other files
 * @param project a Scopekeeper project; then there are no boards
 */
public record ImportedFile(
    String format,
    List<ImportedBoard> boards,
    List<String> warnings,
    List<ImportedColumn> columns,
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
      List<ImportedColumn> columns) {
    this(format, boards, warnings, columns, Optional.empty());
  }

  /** A file of another tool that is not a table. */
  static ImportedFile of(String format, List<ImportedBoard> boards, List<String> warnings) {
    return new ImportedFile(format, boards, warnings, List.of());
  }

  /** A Scopekeeper export. */
  static ImportedFile of(String format, OwnProject project, List<String> warnings) {
    return new ImportedFile(format, List.of(), warnings, List.of(), Optional.of(project));
  }
}
