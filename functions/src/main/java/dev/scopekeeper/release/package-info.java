/** Releases and epics: how scope is cut. */
@NullMarked
package dev.scopekeeper.release;

import org.jspecify.annotations.NullMarked;
