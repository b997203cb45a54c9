/** What the server does when it is asked for more than it can do. */
@NullMarked
package dev.scopekeeper.load;

import org.jspecify.annotations.NullMarked;
