/** Exports: a project as JSON, CSV or Markdown, and everything about an account. */
@NullMarked
package dev.scopekeeper.export;

import org.jspecify.annotations.NullMarked;
