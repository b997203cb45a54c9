/** Decisions and conventions of a project. */
@NullMarked
package dev.scopekeeper.decision;

import org.jspecify.annotations.NullMarked;
