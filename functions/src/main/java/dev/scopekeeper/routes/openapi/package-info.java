/** Writes the OpenAPI document in the build. It never runs in a function. */
@NullMarked
package dev.scopekeeper.routes.openapi;

import org.jspecify.annotations.NullMarked;
