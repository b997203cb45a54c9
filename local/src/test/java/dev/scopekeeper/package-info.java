/** Tests of the routes, each through its real event on a real MariaDB. */
@NullMarked
package dev.scopekeeper;

import org.jspecify.annotations.NullMarked;
