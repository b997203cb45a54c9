/** Members of a project, and invite links. */
@NullMarked
package dev.scopekeeper.member;

import org.jspecify.annotations.NullMarked;
