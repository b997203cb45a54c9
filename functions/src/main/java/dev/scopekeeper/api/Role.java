package dev.scopekeeper.api;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a member may do; each role includes those before it. */
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
