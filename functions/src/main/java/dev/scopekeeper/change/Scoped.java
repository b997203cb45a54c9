package dev.scopekeeper.change;

import java.util.Optional;

/** An input of a route that may change the scope of a locked release. */
public interface Scoped {

  /** Asked for when a locked release gains or loses a card. */
  Optional<Reason> reason();
}
