package dev.scopekeeper.change;

import java.util.UUID;

/** A part of a project that changes only through a {@link ProjectChange}. */
public interface Thing {

  UUID id();

  /** The project revision of its last change. */
  long revision();
}
