package dev.scopekeeper.transfer;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A kind of content that an import accounts for. The site has a label for each. */
public enum ContentKind {
  @JsonProperty("cards")
  CARDS,
  /** Lists, stacks, or the different values of a stage column. */
  @JsonProperty("stages")
  STAGES,
  @JsonProperty("releases")
  RELEASES,
  @JsonProperty("epics")
  EPICS,
  @JsonProperty("labels")
  LABELS,
  @JsonProperty("comments")
  COMMENTS,
  @JsonProperty("checklistItems")
  CHECKLIST_ITEMS,
  @JsonProperty("assignees")
  ASSIGNEES,
  @JsonProperty("dueDates")
  DUE_DATES,
  @JsonProperty("startDates")
  START_DATES,
  @JsonProperty("attachments")
  ATTACHMENTS,
  @JsonProperty("customFields")
  CUSTOM_FIELDS,
  @JsonProperty("links")
  LINKS,
  @JsonProperty("votes")
  VOTES,
  /** The cells of columns that are not imported. */
  @JsonProperty("values")
  VALUES,
  @JsonProperty("suggestions")
  SUGGESTIONS,
  @JsonProperty("decisions")
  DECISIONS,
  @JsonProperty("checks")
  CHECKS,
  @JsonProperty("useCases")
  USE_CASES
}
