package dev.scopekeeper.card;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What sort of work a card is. */
public enum CardKind {
  @JsonProperty("feature")
  FEATURE,
  @JsonProperty("bug")
  BUG,
  @JsonProperty("hardening")
  HARDENING,
  @JsonProperty("chore")
  CHORE,
  @JsonProperty("spike")
  SPIKE
}
