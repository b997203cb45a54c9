/** Groundwork: what to settle before coding. */
@NullMarked
package dev.scopekeeper.groundwork;

import org.jspecify.annotations.NullMarked;
