/** The app while it is being written: what changed in the sources is seen within seconds. */
@NullMarked
package dev.scopekeeper.local.development;

import org.jspecify.annotations.NullMarked;
