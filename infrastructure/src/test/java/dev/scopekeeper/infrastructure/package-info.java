@NullMarked
package dev.scopekeeper.infrastructure;

import org.jspecify.annotations.NullMarked;
