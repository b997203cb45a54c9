/** Headers and caching of the site, for CloudFront and the local server alike. */
@NullMarked
package dev.scopekeeper.site;

import org.jspecify.annotations.NullMarked;
