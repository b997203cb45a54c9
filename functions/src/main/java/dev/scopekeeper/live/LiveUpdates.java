package dev.scopekeeper.live;

/** Notifies open boards that their project changed, but not of what changed. */
public interface LiveUpdates {

  /** Returns the endpoint that a member's browser subscribes to. */
  UpdateSource source(Channel channel);

  /**
   * Announces a committed change. It never fails: a board that misses an announcement finds the
   * change with its next poll.
   *
   * @param revision the project's revision after the change
   */
  void announce(Channel channel, long revision);
}
