package dev.scopekeeper.release;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The state of a release. */
public enum ReleaseState {
  @JsonProperty("planned")
  PLANNED,
  @JsonProperty("locked")
  LOCKED,
  @JsonProperty("shipped")
  SHIPPED
}
