/** Links by which people without an account see a plan. */
@NullMarked
package dev.scopekeeper.publiclink;

import org.jspecify.annotations.NullMarked;
