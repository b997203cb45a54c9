package dev.scopekeeper.transfer;

import java.util.List;

/** What a file holds, in our words. */
public record ImportedFile(String format, List<ImportedBoard> boards, List<String> warnings) {
  public ImportedFile {
    boards = List.copyOf(boards);
    warnings = List.copyOf(warnings);
  }
}
