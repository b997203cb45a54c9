package dev.scopekeeper.live;

/** Tells open boards that their project changed, and nothing of what changed. */
public interface LiveUpdates {

  /** Where a member's board hears of changes. */
  UpdateSource source(Channel channel);

  /**
   * Announces a change that is committed. It never fails: a board that misses an announcement finds
   * the change when it next asks by itself.
   *
   * @param revision the project's since the change
   */
  void announce(Channel channel, long revision);
}
