/** Access to the AWS account of the deployment, for the tools of an operator. */
@NullMarked
package dev.scopekeeper.infrastructure.account;

import org.jspecify.annotations.NullMarked;
