package dev.scopekeeper.change;

import java.util.Optional;

/** The input of a route that may change the scope of a locked release. */
public interface Scoped {

  /** Required if a locked release gains or loses a card. */
  Optional<Reason> reason();
}
