/** People, their sessions and how they prove who they are. */
@NullMarked
package dev.scopekeeper.account;

import org.jspecify.annotations.NullMarked;
