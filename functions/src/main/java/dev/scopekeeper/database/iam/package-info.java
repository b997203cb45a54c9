/** Signs in to RDS for MariaDB with the IAM identity of the function. */
@NullMarked
package dev.scopekeeper.database.iam;

import org.jspecify.annotations.NullMarked;
