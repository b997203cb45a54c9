package dev.scopekeeper.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request, as API Gateway hands it over (payload format 2.0).
 *
 * @param path the path as sent, without the query
 * @param ids the path parameters, decoded
 * @param headers by lower-case name
 * @param source the client's address, as far as it is to be believed
 * @param body as it came; routes see it decompressed
 */
// requests are never compared, and copying a body of megabytes would only cost
@SuppressWarnings("ArrayRecordComponent")
public record Request(
    String id,
    String method,
    String path,
    String rawQuery,
    Map<String, String> ids,
    Map<String, String> query,
    Map<String, String> headers,
    Map<String, String> cookies,
    String source,
    byte[] body) {

  /**
   * @param name in any case
   */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** This request with another body. */
  Request with(byte[] otherBody) {
    return new Request(id, method, path, rawQuery, ids, query, headers, cookies, source, otherBody);
  }

  /**
   * Whether this request came through our own distribution. Compares in constant time, so that the
   * answer's delay says nothing about the proof.
   *
   * @param proof what the distribution sends along
   */
  boolean proves(String proof) {
    return header("X-Origin-Proof")
        .map(sent ->
            MessageDigest.isEqual(
                sent.getBytes(StandardCharsets.UTF_8), proof.getBytes(StandardCharsets.UTF_8)))
        .orElse(false);
  }

  /**
   * With the address of the viewer as CloudFront saw it, where the request came through our own
   * distribution.
   *
   * @param proof what the distribution sends along
   */
  Request through(String proof) {
    var viewer = proves(proof) ? header("X-Viewer-Address").orElse(source) : source;
    return new Request(id, method, path, rawQuery, ids, query, headers, cookies, viewer, body);
  }

  public Optional<String> cookie(String name) {
    return Optional.ofNullable(cookies.get(name));
  }
}
