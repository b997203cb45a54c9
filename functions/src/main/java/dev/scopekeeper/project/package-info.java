/** Projects: creating, editing, archiving and deleting them. */
@NullMarked
package dev.scopekeeper.project;

import org.jspecify.annotations.NullMarked;
