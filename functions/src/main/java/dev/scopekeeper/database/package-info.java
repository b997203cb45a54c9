/** Access to the database: named SQL files in, records out. */
@NullMarked
package dev.scopekeeper.database;

import org.jspecify.annotations.NullMarked;
