package dev.scopekeeper.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

/** Passwords as Argon2id hashes, with OWASP's parameters: 19 MiB, two passes, one lane. */
final class Passwords {
  private static final Argon2Function ARGON2ID =
      Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

  /** What an unknown name is checked against, so that it takes as long as a known one. */
  static final String NOBODYS = hash("nobody's password");

  private Passwords() {}

  static String hash(String password) {
    return Password.hash(password).addRandomSalt(16).with(ARGON2ID).getResult();
  }

  static boolean matches(String password, String hash) {
    return Password.check(password, hash).with(ARGON2ID);
  }
}
