/** The account that is deployed to: how the tools of an operator reach it. */
@NullMarked
package dev.scopekeeper.infrastructure.account;

import org.jspecify.annotations.NullMarked;
