/** What all routes share: the route list, the typed call, problems, JSON. */
@NullMarked
package dev.scopekeeper.api;

import org.jspecify.annotations.NullMarked;
