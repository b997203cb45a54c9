package dev.scopekeeper.api;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The roles of members. Each role includes the ones before it. */
public enum Role {
  @JsonProperty("viewer")
  VIEWER,
  @JsonProperty("editor")
  EDITOR,
  @JsonProperty("owner")
  OWNER;

  /** Whether this role includes {@code required}. */
  public boolean includes(Role required) {
    return compareTo(required) >= 0;
  }
}
