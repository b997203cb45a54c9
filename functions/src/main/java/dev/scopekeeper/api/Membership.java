package dev.scopekeeper.api;

import java.util.Optional;
import java.util.UUID;

/**
 * The caller in the project of the path, as found when the request came in.
 *
 * @param revision the project's
 * @param recorded what the change id of the request already did, if anything
 */
public record Membership(UUID project, Role role, long revision, Optional<Recorded> recorded) {

  /**
   * An earlier request with the same change id.
   *
   * @param revision the project's, made by it
   * @param request its fingerprint
   */
  public record Recorded(long revision, String request) {}
}
