package dev.scopekeeper.live;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Where a board hears that its project changed. What changed it asks the API.
 *
 * @param url on the site's own origin
 */
public record UpdateSource(Kind kind, String url) {

  /** How it is read. */
  public enum Kind {
    /** A file with the revision in it, read again and again. */
    @JsonProperty("beacon")
    BEACON,
    /** A stream of server-sent events, each with the revision. */
    @JsonProperty("events")
    EVENTS
  }
}
