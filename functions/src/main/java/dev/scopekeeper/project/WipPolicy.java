package dev.scopekeeper.project;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What happens when a stage gets more cards than its limit. */
public enum WipPolicy {
  /** It says so. */
  @JsonProperty("warn")
  WARN,
  /** It takes no more. */
  @JsonProperty("block")
  BLOCK
}
