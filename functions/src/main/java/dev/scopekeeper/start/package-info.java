/** Creates projects from templates, with example content where the caller wants it. */
@NullMarked
package dev.scopekeeper.start;

import org.jspecify.annotations.NullMarked;
