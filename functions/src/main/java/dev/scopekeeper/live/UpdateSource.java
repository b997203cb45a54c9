package dev.scopekeeper.live;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Where a board gets notified of changes. It then reads the changes from the API.
 *
 * @param url on the site's own origin
 */
public record UpdateSource(Kind kind, String url) {

  /** How a board reads the source. */
  public enum Kind {
    /** A file with the revision, polled by the board. */
    @JsonProperty("beacon")
    BEACON,
    /** A stream of server-sent events, each with the revision. */
    @JsonProperty("events")
    EVENTS
  }
}
