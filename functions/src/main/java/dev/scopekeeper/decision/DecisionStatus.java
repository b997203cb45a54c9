package dev.scopekeeper.decision;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The status of a decision. */
public enum DecisionStatus {
  @JsonProperty("proposed")
  PROPOSED,
  @JsonProperty("accepted")
  ACCEPTED,
  @JsonProperty("superseded")
  SUPERSEDED
}
