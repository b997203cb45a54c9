/** Imports projects from other tools: file, neutral model, preview, plan. Nothing is fetched. */
@NullMarked
package dev.scopekeeper.transfer;

import org.jspecify.annotations.NullMarked;
