package dev.scopekeeper.change;

import dev.scopekeeper.api.Application;

/** Announces changes to open boards. */
public final class LiveAnnouncement implements CommittedHook {

  @Override
  public void committed(Application application, CommittedChange change) {
    change.channel().ifPresent(channel -> application.live().announce(channel, change.revision()));
  }
}
