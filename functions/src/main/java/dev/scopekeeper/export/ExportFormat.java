package dev.scopekeeper.export;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a project can be taken out as. */
public enum ExportFormat {
  /** Everything, to be imported again: docs/export.md. */
  @JsonProperty("json")
  JSON("application/json", "json"),
  /** Its cards, for spreadsheets. */
  @JsonProperty("csv")
  CSV("text/csv; charset=utf-8", "csv"),
  /** All of it, to be read. */
  @JsonProperty("markdown")
  MARKDOWN("text/markdown; charset=utf-8", "md");

  private final String contentType;
  private final String ending;

  ExportFormat(String contentType, String ending) {
    this.contentType = contentType;
    this.ending = ending;
  }

  String contentType() {
    return contentType;
  }

  String ending() {
    return ending;
  }
}
