package dev.scopekeeper.decision;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a decision holds. */
public enum DecisionStatus {
  @JsonProperty("proposed")
  PROPOSED,
  @JsonProperty("accepted")
  ACCEPTED,
  @JsonProperty("superseded")
  SUPERSEDED
}
