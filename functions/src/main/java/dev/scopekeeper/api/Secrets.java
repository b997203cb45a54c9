package dev.scopekeeper.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Random tokens for links and cookies, and their hashes for storage. */
public final class Secrets {
  private static final int BYTES = 32;

  private Secrets() {}

  /** 256 random bits as base64url (RFC 4648 §5), without padding. */
  public static String token() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** SHA-256: sufficient for random secrets. */
  public static byte[] hash(byte[] secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  public static byte[] hash(String secret) {
    return hash(secret.getBytes(StandardCharsets.UTF_8));
  }
}
