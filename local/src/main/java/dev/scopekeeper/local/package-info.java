/** The routes on one machine: HTTP server, embedded MariaDB, static files. */
@NullMarked
package dev.scopekeeper.local;

import org.jspecify.annotations.NullMarked;
