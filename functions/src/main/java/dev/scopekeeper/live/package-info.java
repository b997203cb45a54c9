/** How open boards hear that their project changed. */
@NullMarked
package dev.scopekeeper.live;

import org.jspecify.annotations.NullMarked;
