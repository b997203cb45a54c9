/** Groundwork: checks to settle before coding, and use cases. */
@NullMarked
package dev.scopekeeper.groundwork;

import org.jspecify.annotations.NullMarked;
