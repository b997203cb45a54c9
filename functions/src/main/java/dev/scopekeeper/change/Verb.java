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
  UNDONE,
  @JsonProperty("locked")
  LOCKED,
  @JsonProperty("unlocked")
  UNLOCKED,
  @JsonProperty("shipped")
  SHIPPED,
  @JsonProperty("accepted")
  ACCEPTED,
  @JsonProperty("parked")
  PARKED,
  @JsonProperty("merged")
  MERGED,
  @JsonProperty("rejected")
  REJECTED,
  @JsonProperty("answered")
  ANSWERED,
  @JsonProperty("waived")
  WAIVED,
  @JsonProperty("reopened")
  REOPENED
}
