/** Who may do what to whose: every route, every id, every kind of caller. */
@NullMarked
package dev.scopekeeper.access;

import org.jspecify.annotations.NullMarked;
