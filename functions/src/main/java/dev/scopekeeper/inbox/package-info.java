/** Suggestions: ideas that nobody has accepted yet, and what was answered to them. */
@NullMarked
package dev.scopekeeper.inbox;

import org.jspecify.annotations.NullMarked;
