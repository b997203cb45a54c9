package dev.scopekeeper.local;

import dev.scopekeeper.storage.ObjectKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * A request that uses a link of {@link dev.scopekeeper.storage.Storage}, reduced to the parts that
 * the link needs. The store obeys headers and parameters that are not signed ({@code
 * x-amz-copy-source}, {@code x-amz-acl}, {@code ?acl} …), so only the listed ones are forwarded.
 * Every parameter of the link must occur exactly once, spelled as it was signed.
 *
 * @param path the signed path of the object
 * @param query the parameters of AWS Signature Version 4, and for a download the response headers
 * @param headers the headers to forward
 */
record LinkRequest(String path, String query, List<HttpField> headers) {

  /** The allowed parameters and headers of one method. */
  private record Form(Set<String> parameters, String signedHeaders, Set<HttpHeader> headers) {}

  private static final Form DOWNLOAD =
      new Form(
          Set.of(
              "X-Amz-Algorithm",
              "X-Amz-Credential",
              "X-Amz-Date",
              "X-Amz-Expires",
              "X-Amz-Signature",
              "X-Amz-SignedHeaders",
              "response-cache-control",
              "response-content-disposition",
              "response-content-type"),
          "host",
          Set.of(
              HttpHeader.RANGE,
              HttpHeader.IF_RANGE,
              HttpHeader.IF_MATCH,
              HttpHeader.IF_NONE_MATCH,
              HttpHeader.IF_MODIFIED_SINCE,
              HttpHeader.IF_UNMODIFIED_SINCE));

  private static final Form UPLOAD =
      new Form(
          Set.of(
              "X-Amz-Algorithm",
              "X-Amz-Credential",
              "X-Amz-Date",
              "X-Amz-Expires",
              "X-Amz-Signature",
              "X-Amz-SignedHeaders"),
          "content-length;host;if-none-match",
          Set.of(HttpHeader.CONTENT_LENGTH, HttpHeader.IF_NONE_MATCH, HttpHeader.EXPECT));

  private static final Map<String, Form> FORMS = Map.of("GET", DOWNLOAD, "PUT", UPLOAD);

  private static final String BUCKET = FileStore.PATH + "/" + FileStore.BUCKET + "/";
  private static final String ALGORITHM = "AWS4-HMAC-SHA256";
  private static final Pattern SIGNATURE = Pattern.compile("[0-9a-f]{64}");

  /** The escaping of our links. It keeps illegal characters out of the store and out of logs. */
  private static final Pattern ESCAPED = Pattern.compile("(?:[\\w.~/:;*+-]|%[0-9A-Fa-f]{2})+");

  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,15}");

  /** Reduces a request; empty if it does not use one of our links. */
  static Optional<LinkRequest> of(Request request) {
    var path = Optional.ofNullable(request.getHttpURI().getPath()).orElse("");
    var query = Optional.ofNullable(request.getHttpURI().getQuery()).orElse("");
    return Optional.ofNullable(FORMS.get(request.getMethod()))
        .filter(_ -> namesObject(path))
        .filter(form -> isSigned(form, query))
        .filter(form -> hasUsualHeaders(form, request))
        .map(form -> new LinkRequest(path, query, forwarded(form, request)));
  }

  private static boolean namesObject(String path) {
    return path.startsWith(BUCKET) && ObjectKey.isKey(path.substring(BUCKET.length()));
  }

  private static boolean isSigned(Form form, String query) {
    var parameters = new HashMap<String, String>();
    for (var parameter : query.split("&", -1)) {
      var parts = parameter.split("=", -1);
      if (parts.length != 2
          || !ESCAPED.matcher(parts[1]).matches()
          || parameters.put(parts[0], parts[1]) != null) {
        return false;
      }
    }
    return parameters.keySet().equals(form.parameters())
        && ALGORITHM.equals(parameters.get("X-Amz-Algorithm"))
        && form.signedHeaders()
            .equals(parameters.getOrDefault("X-Amz-SignedHeaders", "").replace("%3B", ";"))
        && SIGNATURE.matcher(parameters.getOrDefault("X-Amz-Signature", "")).matches();
  }

  /** Our links sign no x-amz- headers, so any such header is not signed. */
  private static boolean hasUsualHeaders(Form form, Request request) {
    var headers = request.getHeaders();
    var lengths = headers.getValuesList(HttpHeader.CONTENT_LENGTH);
    var length = lengths.size() == 1 ? lengths.getFirst() : "";
    return headers.stream().noneMatch(field -> field.getLowerCaseName().startsWith("x-amz-"))
        && !headers.contains(HttpHeader.TRANSFER_ENCODING)
        && (form.headers().contains(HttpHeader.CONTENT_LENGTH)
            ? LENGTH.matcher(length).matches()
            : lengths.isEmpty() || length.equals("0"));
  }

  private static List<HttpField> forwarded(Form form, Request request) {
    return request.getHeaders().stream()
        .filter(field -> field.getHeader() != null && form.headers().contains(field.getHeader()))
        .toList();
  }
}
