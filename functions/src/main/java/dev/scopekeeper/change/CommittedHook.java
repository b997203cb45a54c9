package dev.scopekeeper.change;

import dev.scopekeeper.api.Application;
import dev.scopekeeper.live.Channel;
import java.util.Optional;
import java.util.UUID;

/**
 * What has to happen after a change is committed. Any floor provides it as a service ({@link
 * java.util.ServiceLoader}). It cannot take the change back any more, so it must not throw.
 */
public interface CommittedHook {

  /**
   * A change that is committed.
   *
   * @param revision the project's since then
   * @param channel where open boards hear of it; absent where nobody can have the project open yet
   */
  record CommittedChange(UUID project, long revision, Optional<Channel> channel) {}

  void committed(Application application, CommittedChange change);
}
