package dev.scopekeeper.export;

import java.util.List;
import java.util.stream.Stream;

/** The columns of a project as CSV, for the export and for the import that recognises one. */
public final class CsvExportHeader {

  /** The columns of the first version. Later ones are added at the end. */
  private static final List<String> FIRST_VERSION =
      List.of(
          "Number",
          "Title",
          "Description",
          "Kind",
          "Stage",
          "Release",
          "Epic",
          "Labels",
          "Assignee",
          "Estimate",
          "Due",
          "Checklist",
          "Archived",
          "Created",
          "Updated");

  static final List<String> COLUMNS =
      Stream.concat(FIRST_VERSION.stream(), Stream.of("Done", "Stages")).toList();

  private CsvExportHeader() {}

  /** Whether a header is that of an export, by this or an earlier version. */
  public static boolean matches(List<String> header) {
    return header.size() >= FIRST_VERSION.size()
        && header.subList(0, FIRST_VERSION.size()).equals(FIRST_VERSION);
  }
}
