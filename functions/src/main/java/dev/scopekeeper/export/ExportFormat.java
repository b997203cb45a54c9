package dev.scopekeeper.export;

import com.fasterxml.jackson.annotation.JsonProperty;

/** File formats of project exports. */
public enum ExportFormat {
  /** Everything, for re-import: docs/export.md. */
  @JsonProperty("json")
  JSON("application/json", "json"),
  /** The cards, for spreadsheets. */
  @JsonProperty("csv")
  CSV("text/csv; charset=utf-8", "csv"),
  /** Everything, for people to read. */
  @JsonProperty("markdown")
  MARKDOWN("text/markdown; charset=utf-8", "md");

  private final String contentType;
  private final String extension;

  ExportFormat(String contentType, String extension) {
    this.contentType = contentType;
    this.extension = extension;
  }

  String contentType() {
    return contentType;
  }

  String extension() {
    return extension;
  }
}
