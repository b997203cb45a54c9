/** Files: objects in a bucket, on AWS, in LocalStack and in the store of the local server alike. */
@NullMarked
package dev.scopekeeper.storage;

import org.jspecify.annotations.NullMarked;
