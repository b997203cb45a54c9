package dev.scopekeeper.groundwork;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The topic of a check. */
public enum Area {
  @JsonProperty("useCases")
  USE_CASES,
  @JsonProperty("mvpScope")
  MVP_SCOPE,
  @JsonProperty("architecture")
  ARCHITECTURE,
  @JsonProperty("maintainability")
  MAINTAINABILITY,
  @JsonProperty("hardening")
  HARDENING,
  @JsonProperty("performance")
  PERFORMANCE,
  @JsonProperty("testAutomation")
  TEST_AUTOMATION,
  @JsonProperty("deployment")
  DEPLOYMENT
}
