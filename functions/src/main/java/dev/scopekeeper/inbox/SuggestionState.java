package dev.scopekeeper.inbox;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The state of a suggestion in triage. */
public enum SuggestionState {
  @JsonProperty("open")
  OPEN,
  @JsonProperty("parked")
  PARKED,
  @JsonProperty("accepted")
  ACCEPTED,
  @JsonProperty("merged")
  MERGED,
  @JsonProperty("rejected")
  REJECTED
}
