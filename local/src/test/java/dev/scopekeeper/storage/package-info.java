@NullMarked
package dev.scopekeeper.storage;

import org.jspecify.annotations.NullMarked;
