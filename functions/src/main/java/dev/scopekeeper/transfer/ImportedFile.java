package dev.scopekeeper.transfer;

import java.util.List;
import java.util.Optional;

/**
 * What a file holds, in our words.
 *
 * @param project a project of our own; then there are no boards
 */
public record ImportedFile(
    String format,
    List<ImportedBoard> boards,
    Optional<OwnProject> project,
    List<String> warnings) {
  public ImportedFile {
    boards = List.copyOf(boards);
    warnings = List.copyOf(warnings);
  }

  /** A file of another tool. */
  public ImportedFile(String format, List<ImportedBoard> boards, List<String> warnings) {
    this(format, boards, Optional.empty(), warnings);
  }
}
