package dev.scopekeeper.project;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What happens when a stage exceeds its limit of cards. */
public enum WipPolicy {
  /** The board shows a warning. */
  @JsonProperty("warn")
  WARN,
  /** The stage rejects more cards. */
  @JsonProperty("block")
  BLOCK
}
