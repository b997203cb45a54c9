package dev.scopekeeper.project;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What estimates and capacities of a project are counted in. */
public enum EstimateUnit {
  @JsonProperty("points")
  POINTS,
  @JsonProperty("days")
  DAYS
}
