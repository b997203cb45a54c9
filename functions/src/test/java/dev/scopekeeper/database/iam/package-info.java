@NullMarked
package dev.scopekeeper.database.iam;

import org.jspecify.annotations.NullMarked;
