package dev.scopekeeper.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP request, from an event of API Gateway (payload format 2.0).
 *
 * @param path the path as sent, without the query
 * @param ids the path parameters, decoded
 * @param headers by lower-case name
 * @param source the client's address, as far as it can be trusted
 * @param body the body as received; routes get it decompressed
 */
// requests are never compared, and copying a large body is expensive
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

  /** A copy with another body. */
  Request withBody(byte[] otherBody) {
    return new Request(id, method, path, rawQuery, ids, query, headers, cookies, source, otherBody);
  }

  /**
   * Whether this request came through our own distribution. Compares in constant time, so that the
   * response time reveals nothing about the proof.
   *
   * @param proof the secret that the distribution sends
   */
  boolean hasOriginProof(String proof) {
    return header("X-Origin-Proof")
        .map(sent ->
            MessageDigest.isEqual(
                sent.getBytes(StandardCharsets.UTF_8), proof.getBytes(StandardCharsets.UTF_8)))
        .orElse(false);
  }

  /**
   * A copy with the address of the viewer from CloudFront, if the request came through our own
   * distribution.
   *
   * @param proof the secret that the distribution sends
   */
  Request withViewerAddress(String proof) {
    var viewer = hasOriginProof(proof) ? header("X-Viewer-Address").orElse(source) : source;
    return new Request(id, method, path, rawQuery, ids, query, headers, cookies, viewer, body);
  }

  public Optional<String> cookie(String name) {
    return Optional.ofNullable(cookies.get(name));
  }
}
