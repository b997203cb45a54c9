package dev.scopekeeper.card;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kind of work of a card. */
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
