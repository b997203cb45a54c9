/** What LocalStack can run of us without an account, on this machine. */
@NullMarked
package dev.scopekeeper.infrastructure.localstack;

import org.jspecify.annotations.NullMarked;
