package dev.scopekeeper.transfer;

import java.util.List;

/**
 * What a file holds, in our words.
 *
 * @param columns of a table; other files have none
 */
public record ImportedFile(
    String format,
    List<ImportedBoard> boards,
    List<String> warnings,
    List<ImportedColumn> columns) {
  public ImportedFile {
    columns = List.copyOf(columns);
    boards = List.copyOf(boards);
    warnings = List.copyOf(warnings);
  }

  /** A file that is no table. */
  static ImportedFile of(String format, List<ImportedBoard> boards, List<String> warnings) {
    return new ImportedFile(format, boards, warnings, List.of());
  }
}
