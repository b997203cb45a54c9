/** Releases and epics. */
@NullMarked
package dev.scopekeeper.release;

import org.jspecify.annotations.NullMarked;
