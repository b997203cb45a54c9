package dev.scopekeeper.inbox;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What was answered to a suggestion. */
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
