/** What runs in AWS: small constructs, two stacks, made from the list of routes. */
@NullMarked
package dev.scopekeeper.infrastructure;

import org.jspecify.annotations.NullMarked;
