/** Suggestions, and their triage. */
@NullMarked
package dev.scopekeeper.inbox;

import org.jspecify.annotations.NullMarked;
