/** The list of routes, and the OpenAPI document generated from it. */
@NullMarked
package dev.scopekeeper.routes;

import org.jspecify.annotations.NullMarked;
