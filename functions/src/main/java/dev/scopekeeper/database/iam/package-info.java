/** Signing in to RDS for MariaDB with the identity of the function, without a password. */
@NullMarked
package dev.scopekeeper.database.iam;

import org.jspecify.annotations.NullMarked;
