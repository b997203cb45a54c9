/** Projects, their members, stages and board. */
@NullMarked
package dev.scopekeeper.project;

import org.jspecify.annotations.NullMarked;
