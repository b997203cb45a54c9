/** Live updates: how open boards learn that their project changed. */
@NullMarked
package dev.scopekeeper.live;

import org.jspecify.annotations.NullMarked;
