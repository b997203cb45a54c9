/** Checks, before a deployment, whether it can succeed in an account. Changes nothing. */
@NullMarked
package dev.scopekeeper.infrastructure.preflight;

import org.jspecify.annotations.NullMarked;
