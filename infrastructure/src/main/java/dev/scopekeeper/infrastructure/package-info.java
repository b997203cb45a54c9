/** The AWS deployment: small constructs in two stacks, created from the list of routes. */
@NullMarked
package dev.scopekeeper.infrastructure;

import org.jspecify.annotations.NullMarked;
