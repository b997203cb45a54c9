/** Asks an account, before a deployment, whether it can succeed. Changes nothing. */
@NullMarked
package dev.scopekeeper.infrastructure.preflight;

import org.jspecify.annotations.NullMarked;
