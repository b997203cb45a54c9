/** The one way to the database. */
@NullMarked
package dev.scopekeeper.database;

import org.jspecify.annotations.NullMarked;
