/** Changes to projects: one transaction, one revision, one history. */
@NullMarked
package dev.scopekeeper.change;

import org.jspecify.annotations.NullMarked;
