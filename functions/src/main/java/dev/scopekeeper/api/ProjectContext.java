package dev.scopekeeper.api;

import dev.scopekeeper.live.Channel;
import java.util.Optional;
import java.util.UUID;

/**
 * The project in the path, as read when the request arrived. The caller is a member with at least
 * the role that the {@link Route} requires; in a change, {@code ProjectChange.actorRole} is the
 * role that holds until its transaction ends.
 *
 * @param beacon the name of the channel that announces changes of the project
 * @param earlier the earlier request with the same change id, if any
 */
public record ProjectContext(
    UUID id, long revision, String beacon, Optional<EarlierRequest> earlier) {

  /**
   * An earlier request with the same change id.
   *
   * @param revision the revision that it created
   * @param fingerprint the hash of that request
   */
  public record EarlierRequest(long revision, String fingerprint) {}

  /** The channel that announces changes of the project. */
  public Channel channel() {
    return new Channel(id, beacon);
  }
}
