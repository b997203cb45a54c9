/** The packaged functions in AWS's own runtime interface client, on this machine. */
@NullMarked
package dev.scopekeeper.infrastructure.proof;

import org.jspecify.annotations.NullMarked;
