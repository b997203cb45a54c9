package dev.scopekeeper.api;

import dev.scopekeeper.live.Channel;
import java.util.Optional;
import java.util.UUID;

/**
 * The project in the path and the caller's membership, as read when the request arrived. It does
 * not contain the role: use the access of the route or, in a change, the role while the project is
 * locked.
 *
 * @param revision the revision of the project
 * @param beacon the name of the channel that announces its changes
 * @param recorded the earlier request with the same change id, if any
 */
public record Membership(UUID project, long revision, String beacon, Optional<Recorded> recorded) {

  /**
   * An earlier request with the same change id.
   *
   * @param revision the revision that it created
   * @param request the fingerprint of that request
   */
  public record Recorded(long revision, String request) {}

  /** The channel that announces changes of the project. */
  public Channel channel() {
    return new Channel(project, beacon);
  }
}
