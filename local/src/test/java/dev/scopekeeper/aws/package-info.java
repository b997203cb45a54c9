@NullMarked
package dev.scopekeeper.aws;

import org.jspecify.annotations.NullMarked;
