@NullMarked
package dev.scopekeeper.attachment;

import org.jspecify.annotations.NullMarked;
