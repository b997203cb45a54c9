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
 * @param originProof what our own CloudFront distribution sends, and nobody else knows
 * @param fileLimits how large attachments may be
 */
public record Configuration(
    URI publicOrigin, boolean signUpOpen, Optional<String> originProof, FileLimits fileLimits) {

  /** Without a distribution in front, and with the usual limits. */
  public Configuration(URI publicOrigin, boolean signUpOpen) {
    this(publicOrigin, signUpOpen, Optional.empty(), FileLimits.USUAL);
  }

  /**
   * Reads {@code PUBLIC_ORIGIN}, {@code SIGN_UP} ({@code invite}, the default, or {@code open}),
   * {@code ORIGIN_PROOF} and what {@link FileLimits} reads.
   *
   * @throws IllegalArgumentException naming the variable that is missing or wrong
   */
  public static Configuration from(Map<String, String> environment) {
    return new Configuration(
        origin(environment.get("PUBLIC_ORIGIN")),
        signUp(environment.get("SIGN_UP")),
        Optional.ofNullable(environment.get("ORIGIN_PROOF")),
        FileLimits.from(environment));
  }

  /** The same where strangers may make accounts. */
  public Configuration open() {
    return new Configuration(publicOrigin, true, originProof, fileLimits);
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
