package dev.scopekeeper.api;

import dev.scopekeeper.storage.FileLimits;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * The configuration from environment variables.
 *
 * @param publicOrigin the origin of the site, such as {@code https://board.example}
 * @param signUpOpen whether anyone may create an account without an invite
 * @param originProof a secret that only our CloudFront distribution sends; if present, requests
 *     without it are refused
 * @param fileLimits the limits for attachments
 * @param setUpToken the secret needed to create the first account; if absent, anyone may create it
 */
public record Configuration(
    URI publicOrigin,
    boolean signUpOpen,
    Optional<String> originProof,
    FileLimits fileLimits,
    Optional<String> setUpToken) {

  /** Without a distribution, and with default limits. */
  public Configuration(URI publicOrigin, boolean signUpOpen) {
    this(publicOrigin, signUpOpen, Optional.empty(), FileLimits.USUAL, Optional.empty());
  }

  /**
   * Reads {@code PUBLIC_ORIGIN}, {@code SIGN_UP} ({@code invite}, the default, or {@code open}),
   * {@code ORIGIN_PROOF}, {@code SET_UP_TOKEN} and what {@link FileLimits} reads.
   *
   * @throws IllegalArgumentException naming the variable that is missing or wrong
   */
  public static Configuration from(Map<String, String> environment) {
    return new Configuration(
        origin(environment.get("PUBLIC_ORIGIN")),
        signUp(environment.get("SIGN_UP")),
        secret(environment, "ORIGIN_PROOF"),
        FileLimits.from(environment),
        secret(environment, "SET_UP_TOKEN"));
  }

  /** A copy where anyone may create accounts, including the first. */
  public Configuration withOpenSignUp() {
    return new Configuration(publicOrigin, true, originProof, fileLimits, Optional.empty());
  }

  /** A copy where the first account needs a token. */
  public Configuration withSetUpToken(String token) {
    return new Configuration(publicOrigin, signUpOpen, originProof, fileLimits, Optional.of(token));
  }

  /** A copy with other limits. */
  public Configuration withFileLimits(FileLimits limits) {
    return new Configuration(publicOrigin, signUpOpen, originProof, limits, setUpToken);
  }

  /** Whether the site uses HTTPS, so that cookies can be restricted to it. */
  public boolean secure() {
    return "https".equals(publicOrigin.getScheme());
  }

  private static URI origin(@org.jspecify.annotations.Nullable String value) {
    var text = Optional.ofNullable(value).orElse("");
    if (!text.matches("https?://[A-Za-z0-9.\\[\\]:-]+")) {
      throw new IllegalArgumentException(
          "PUBLIC_ORIGIN must be an origin such as https://board.example, not \"" + text + "\"");
    }
    return URI.create(text);
  }

  /** Rejects empty secrets: everybody would know them. */
  private static Optional<String> secret(Map<String, String> environment, String name) {
    var value = Optional.ofNullable(environment.get(name));
    if (value.filter(String::isBlank).isPresent()) {
      throw new IllegalArgumentException(name + " must not be empty: leave it out to do without");
    }
    return value;
  }

  private static boolean signUp(@org.jspecify.annotations.Nullable String value) {
    return switch (Optional.ofNullable(value).orElse("invite")) {
      case "open" -> true;
      case "invite" -> false;
      default ->
          throw new IllegalArgumentException(
              "SIGN_UP must be invite or withOpenSignUp, not \"" + value + "\"");
    };
  }
}
