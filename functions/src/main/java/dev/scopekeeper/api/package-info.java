/** What all routes share: route declarations, the request pipeline, problems, JSON. */
@NullMarked
package dev.scopekeeper.api;

import org.jspecify.annotations.NullMarked;
