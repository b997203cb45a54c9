package dev.scopekeeper.change;

import java.util.Optional;
import java.util.UUID;

/**
 * Lets other entityTypes react before a change is committed. Higher floors provide hooks as
 * services ({@link java.util.ServiceLoader}); they run in the order of registration. Each change
 * gets its own listener.
 */
public interface SettleHook {

  Listener listen(ProjectChange change);

  /** Listens to one change, inside its transaction. If it throws, the change is rolled back. */
  interface Listener {

    /**
     * Called after a thing was stored.
     *
     * @param before absent if the thing is new
     */
    default <R extends Record & Thing> void stored(
        EntityType<R> entityType, Optional<R> before, R after) {}

    /**
     * Called before a thing is removed: removes the references to it.
     *
     * @param successor what to refer to instead, if the caller named something
     */
    default void detach(Kind kind, UUID thing, Optional<UUID> successor) {}

    /** Called after everything in the request is stored. */
    default void settle() {}
  }
}
