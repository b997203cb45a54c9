/** An account that answers as it was recorded. */
@NullMarked
package dev.scopekeeper.infrastructure.account;

import org.jspecify.annotations.NullMarked;
