package dev.scopekeeper.groundwork;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a check is settled. */
public enum CheckState {
  @JsonProperty("open")
  OPEN,
  @JsonProperty("answered")
  ANSWERED,
  @JsonProperty("waived")
  WAIVED
}
