package dev.scopekeeper.change;

import java.util.Optional;
import java.util.UUID;

/**
 * What has to happen in other subjects before a change is committed. The floors above provide it as
 * a service ({@link java.util.ServiceLoader}), in the order of their registration; each change gets
 * a listener of its own.
 */
public interface SettleHook {

  Listener listen(ProjectChange change);

  /** Follows one change, inside its transaction. What it throws takes the change back. */
  interface Listener {

    /**
     * A thing was stored.
     *
     * @param before absent where it is new
     */
    default <R extends Record & Thing> void stored(
        Subject<R> subject, Optional<R> before, R after) {}

    /**
     * A thing is about to be removed: what refers to it has to let go.
     *
     * @param successor what to refer to instead, where the caller named something
     */
    default void detach(Kind kind, UUID thing, Optional<UUID> successor) {}

    /** Everything asked for is stored. */
    default void settle() {}
  }
}
