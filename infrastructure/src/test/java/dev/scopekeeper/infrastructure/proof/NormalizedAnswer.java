package dev.scopekeeper.infrastructure.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * An answer without values that differ between conversations: ids are numbered in order of
 * appearance, times and secrets are left out.
 */
record NormalizedAnswer(String step, int status, Map<String, String> headers, String body) {
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final List<String> COMPARED =
      List.of("content-type", "content-encoding", "cache-control", "etag", "vary", "set-cookie");

  /** The ids that one conversation has seen. */
  static final class Ids {
    private final Map<String, String> numbers = new HashMap<>();

    NormalizedAnswer normalize(String step, int status, Map<String, String> headers, String body) {
      var compared = new TreeMap<String, String>();
      COMPARED.stream()
          .filter(headers::containsKey)
          .forEach(name -> compared.put(name, plain(String.valueOf(headers.get(name)))));
      return new NormalizedAnswer(step, status, compared, plain(body));
    }

    private String plain(String text) {
      return ID.matcher(text)
          .replaceAll(id -> numbers.computeIfAbsent(id.group(), _ -> "id" + numbers.size()))
          .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "time")
          .replaceAll("[A-Za-z0-9_-]{43}", "secret")
          .replaceAll("\"url\":\"[^\"]*\"", "link")
          // of a file full of times, and a time that ends in zeros is written without them
          .replaceAll("\"bytes\":\\d+,\"expiresAt\"", "size,\"expiresAt\"")
          .replaceAll("\"recoveryCodes\":\\[[^]]*]", "codes");
    }
  }
}
