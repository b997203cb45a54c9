/** What only a function on AWS needs: its life cycle there, and the deployment's own functions. */
@NullMarked
package dev.scopekeeper.aws;

import org.jspecify.annotations.NullMarked;
