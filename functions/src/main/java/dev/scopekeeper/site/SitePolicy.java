package dev.scopekeeper.site;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Security headers, caching and deep links of the static site: one source for every server. */
public final class SitePolicy {

  /** Files whose names change with their content. */
  public static final String IMMUTABLE = "public, max-age=31536000, immutable";

  /** Everything else: cached, but revalidated each time. */
  public static final String REVALIDATED = "no-cache";

  private SitePolicy() {}

  /**
   * Content Security Policy (CSP 3): only our own files, no inline code, Trusted Types.
   *
   * @param files origin of images and uploads, if it is not our own
   */
  public static String contentSecurityPolicy(Optional<String> files) {
    var bucket = files.map(origin -> " " + origin).orElse("");
    return ("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:%s;"
            + " font-src 'self'; connect-src 'self'%s; manifest-src 'self'; worker-src 'self';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
            + " require-trusted-types-for 'script'; trusted-types dompurify scopekeeper")
        .formatted(bucket, bucket);
  }

  /**
   * @param secure whether the site is reached by HTTPS
   * @param files origin of the files, if it is not our own
   */
  public static Map<String, String> headers(boolean secure, Optional<String> files) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Security-Policy", contentSecurityPolicy(files));
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
    headers.put("X-Robots-Tag", "noindex, nofollow");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    if (secure) {
      headers.put("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
    }
    return headers;
  }

  /** {@code Cache-Control} of a file. */
  public static String caching(String path) {
    return path.startsWith("/assets/") ? IMMUTABLE : REVALIDATED;
  }

  /** Whether a path is a page of the app, answered with its one document, rather than a file. */
  public static boolean isPage(String path) {
    return !path.startsWith("/api/") && path.indexOf('.', path.lastIndexOf('/')) < 0;
  }
}
