package dev.scopekeeper.api;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parses {@code Accept-Encoding} (RFC 9110 §12.5.3). */
final class AcceptEncoding {

  /** A weight of RFC 9110 §12.4.2: 0 to 1 with three digits at most. */
  private static final Pattern WEIGHT = Pattern.compile("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?");

  private final Map<String, Double> weights = new HashMap<>();

  private AcceptEncoding() {}

  /**
   * @param header all values of the header, joined by commas
   */
  static AcceptEncoding of(Optional<String> header) {
    var accepted = new AcceptEncoding();
    for (var element : header.orElse("").split(",", -1)) {
      var parts = element.split(";", 2);
      var coding = parts[0].strip().toLowerCase(Locale.ROOT);
      // the older name of gzip (RFC 9110 §8.4.1.3)
      accepted.weights.put(
          coding.equals("x-gzip") ? "gzip" : coding, parts.length == 1 ? 1 : weight(parts[1]));
    }
    return accepted;
  }

  private static double weight(String parameter) {
    var parts = parameter.split("=", 2);
    return parts.length == 2
            && parts[0].strip().equalsIgnoreCase("q")
            && WEIGHT.matcher(parts[1].strip()).matches()
        ? Double.parseDouble(parts[1].strip())
        : 0;
  }

  /** Whether to compress: the client accepts gzip and does not prefer the plain body. */
  boolean prefersGzip() {
    var gzip = weights.getOrDefault("gzip", weights.getOrDefault("*", 0.0));
    return gzip > 0 && gzip >= weights.getOrDefault("identity", 0.0);
  }

  /** Whether the client rejects a body without compression. */
  boolean rejectsPlain() {
    return weights.getOrDefault("identity", weights.getOrDefault("*", 1.0)) == 0;
  }
}
