/** Cards, their labels, checklists and comments. */
@NullMarked
package dev.scopekeeper.card;

import org.jspecify.annotations.NullMarked;
