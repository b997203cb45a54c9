package dev.scopekeeper.change;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What happened to a thing. */
public enum Verb {
  @JsonProperty("added")
  ADDED,
  @JsonProperty("edited")
  EDITED,
  @JsonProperty("moved")
  MOVED,
  @JsonProperty("archived")
  ARCHIVED,
  @JsonProperty("restored")
  RESTORED,
  @JsonProperty("removed")
  REMOVED,
  @JsonProperty("imported")
  IMPORTED,
  @JsonProperty("undone")
  UNDONE
}
