/** How browsers are told to treat the site, for CloudFront and the local server alike. */
@NullMarked
package dev.scopekeeper.site;

import org.jspecify.annotations.NullMarked;
