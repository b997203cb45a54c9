package dev.scopekeeper.release;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a release has come. */
public enum ReleaseState {
  @JsonProperty("planned")
  PLANNED,
  @JsonProperty("locked")
  LOCKED,
  @JsonProperty("shipped")
  SHIPPED
}
