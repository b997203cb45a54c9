package dev.scopekeeper.aws;

import dev.scopekeeper.live.Channel;
import dev.scopekeeper.live.LiveUpdates;
import dev.scopekeeper.live.UpdateSource;

/**
 * Stands in for the beacons while a function rehearses. The projects of a rehearsal exist nowhere,
 * so the first announcement goes to a name that belongs to none: what sends it is loaded and
 * compiled before the snapshot.
 */
final class RehearsedBeacon implements LiveUpdates {
  static final String NAME = "rehearsal";

  private final LiveUpdates real;
  private boolean announced;

  RehearsedBeacon(LiveUpdates real) {
    this.real = real;
  }

  @Override
  public UpdateSource source(Channel channel) {
    return real.source(channel);
  }

  @Override
  public void announce(Channel channel, long revision) {
    if (!announced) {
      announced = true;
      real.announce(new Channel(channel.project(), NAME), 0);
    }
  }
}
