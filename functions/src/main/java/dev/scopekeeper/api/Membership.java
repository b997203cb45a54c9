package dev.scopekeeper.api;

import dev.scopekeeper.live.Channel;
import java.util.Optional;
import java.util.UUID;

/**
 * The project of the path, which the caller is a member of, as found when the request came in.
 * Their role is not in it: what depends on the role is decided by the route's access or, in a
 * change, by the role as it is while the project is locked.
 *
 * @param revision the project's
 * @param beacon the name under which its changes are announced
 * @param recorded what the change id of the request already did, if anything
 */
public record Membership(UUID project, long revision, String beacon, Optional<Recorded> recorded) {

  /**
   * An earlier request with the same change id.
   *
   * @param revision the project's, made by it
   * @param request its fingerprint
   */
  public record Recorded(long revision, String request) {}

  /** Where the project's changes are announced. */
  public Channel channel() {
    return new Channel(project, beacon);
  }
}
