/** The list of routes, and the OpenAPI document that is made from it. */
@NullMarked
package dev.scopekeeper.routes;

import org.jspecify.annotations.NullMarked;
