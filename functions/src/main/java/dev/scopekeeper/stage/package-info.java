/** Stages: the columns of the board. */
@NullMarked
package dev.scopekeeper.stage;

import org.jspecify.annotations.NullMarked;
