/** Decisions and conventions that everybody follows, assistants too. */
@NullMarked
package dev.scopekeeper.decision;

import org.jspecify.annotations.NullMarked;
