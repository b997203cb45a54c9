/** Development mode: changes of the sources take effect within seconds. */
@NullMarked
package dev.scopekeeper.local.development;

import org.jspecify.annotations.NullMarked;
