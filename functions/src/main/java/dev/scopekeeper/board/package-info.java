/** Reads across a whole project: the board, a card with all its parts, activity and undo. */
@NullMarked
package dev.scopekeeper.board;

import org.jspecify.annotations.NullMarked;
