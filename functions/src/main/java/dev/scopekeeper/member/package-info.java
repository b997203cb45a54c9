/** Members of a project and the invite links that make them. */
@NullMarked
package dev.scopekeeper.member;

import org.jspecify.annotations.NullMarked;
