/** Restores the database to a point in time: first beside the running one, then in its place. */
@NullMarked
package dev.scopekeeper.infrastructure.restore;

import org.jspecify.annotations.NullMarked;
