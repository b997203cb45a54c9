package dev.scopekeeper.project;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The unit of estimates and capacities in a project. */
public enum EstimateUnit {
  @JsonProperty("points")
  POINTS,
  @JsonProperty("days")
  DAYS
}
