package dev.scopekeeper.access;

import dev.scopekeeper.api.Access;
import dev.scopekeeper.api.Role;
import java.util.Locale;
import java.util.Optional;

/** Everybody who could call a route: what they are in the project decides what they get. */
enum Caller {
  NOBODY,
  STRANGER,
  VIEWER,
  EDITOR,
  OWNER;

  /** As a key of {@link Scene}'s people and ids. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  private Optional<Role> role() {
    return switch (this) {
      case NOBODY, STRANGER -> Optional.empty();
      case VIEWER -> Optional.of(Role.VIEWER);
      case EDITOR -> Optional.of(Role.EDITOR);
      case OWNER -> Optional.of(Role.OWNER);
    };
  }

  /** The status that refuses this caller; empty where the route is open to them. */
  Optional<Integer> refusal(Access access) {
    return switch (access) {
      case Access.Anyone _ -> Optional.empty();
      case Access.SignedIn _ -> this == NOBODY ? Optional.of(401) : Optional.empty();
      case Access.Members members -> {
        if (this == NOBODY) {
          yield Optional.of(401);
        }
        if (role().isEmpty()) {
          yield Optional.of(404);
        }
        yield role().get().includes(members.role()) ? Optional.empty() : Optional.of(403);
      }
    };
  }
}
