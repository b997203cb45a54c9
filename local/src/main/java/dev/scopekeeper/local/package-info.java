/** Runs the routes on one machine: HTTP server, embedded MariaDB, static site. */
@NullMarked
package dev.scopekeeper.local;

import org.jspecify.annotations.NullMarked;
