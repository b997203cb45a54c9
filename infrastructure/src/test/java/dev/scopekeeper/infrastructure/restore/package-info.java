/** Restores, against instances that behave as RDS documents. */
@NullMarked
package dev.scopekeeper.infrastructure.restore;

import org.jspecify.annotations.NullMarked;
