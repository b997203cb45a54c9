package dev.scopekeeper.api;

import dev.scopekeeper.storage.FileLimits;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment decides.
 *
 * @param publicOrigin where browsers find the site, such as {@code https://board.example}
 * @param signUpOpen whether strangers may make accounts without an invite
 * @param originProof what our own CloudFront distribution sends, and nobody else knows; where there
 *     is one, requests without it are refused
 * @param fileLimits how large attachments may be
 * @param setUpToken what the first account takes, where not anybody may make it
 */
public record Configuration(
    URI publicOrigin,
    boolean signUpOpen,
    Optional<String> originProof,
    FileLimits fileLimits,
    Optional<String> setUpToken) {

  /** Without a distribution in front, and with the usual limits. */
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

  /** The same where strangers may make accounts, and the first one too. */
  public Configuration open() {
    return new Configuration(publicOrigin, true, originProof, fileLimits, Optional.empty());
  }

  /** The same where the first account takes a token. */
  public Configuration withSetUpToken(String token) {
    return new Configuration(publicOrigin, signUpOpen, originProof, fileLimits, Optional.of(token));
  }

  /** The same with other limits. */
  public Configuration withFileLimits(FileLimits limits) {
    return new Configuration(publicOrigin, signUpOpen, originProof, limits, setUpToken);
  }

  /** Whether browsers reach the site by HTTPS, so that cookies can be confined to it. */
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

  /** An empty secret would be one that everybody knows. */
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
              "SIGN_UP must be invite or open, not \"" + value + "\"");
    };
  }
}
