/** Every outcome of every check. */
@NullMarked
package dev.scopekeeper.infrastructure.preflight;

import org.jspecify.annotations.NullMarked;
