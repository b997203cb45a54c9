package dev.scopekeeper.change;

import java.util.UUID;

/** Something that lives in a project and changes only by a {@link ProjectChange}. */
public interface Thing {

  UUID id();

  /** The project's revision that last changed it. */
  long revision();
}
