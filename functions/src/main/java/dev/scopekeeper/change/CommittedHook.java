package dev.scopekeeper.change;

import dev.scopekeeper.api.Application;
import dev.scopekeeper.live.Channel;
import java.util.Optional;
import java.util.UUID;

/**
 * Called after a change is committed. Any floor can provide one as a service ({@link
 * java.util.ServiceLoader}). The change cannot be rolled back any more, so it must not throw.
 */
public interface CommittedHook {

  /**
   * A committed change.
   *
   * @param revision the new revision of the project
   * @param channel where it is announced to open boards; absent if nobody can have the project open
   *     yet
   */
  record CommittedChange(UUID project, long revision, Optional<Channel> channel) {}

  void committed(Application application, CommittedChange change);
}
