/** What is taken out comes back the same. */
@NullMarked
package dev.scopekeeper.export;

import org.jspecify.annotations.NullMarked;
