package dev.scopekeeper.aws;

import dev.scopekeeper.live.Channel;
import dev.scopekeeper.live.LiveUpdates;
import dev.scopekeeper.live.UpdateSource;

/**
 * Replaces the live updates during a rehearsal. Sends only the first announcement, on a channel
 * that no project uses, so that the sending code is loaded and compiled before the snapshot.
 */
final class RehearsalLiveUpdates implements LiveUpdates {
  static final String CHANNEL_NAME = "rehearsal";

  private final LiveUpdates delegate;
  private boolean announced;

  RehearsalLiveUpdates(LiveUpdates delegate) {
    this.delegate = delegate;
  }

  @Override
  public UpdateSource source(Channel channel) {
    return delegate.source(channel);
  }

  @Override
  public void announce(Channel channel, long revision) {
    if (!announced) {
      announced = true;
      delegate.announce(new Channel(channel.project(), CHANNEL_NAME), 0);
    }
  }
}
