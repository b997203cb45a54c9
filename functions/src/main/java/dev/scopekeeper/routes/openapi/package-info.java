/** Writes the OpenAPI document while the project is built. Nothing of it runs in a function. */
@NullMarked
package dev.scopekeeper.routes.openapi;

import org.jspecify.annotations.NullMarked;
