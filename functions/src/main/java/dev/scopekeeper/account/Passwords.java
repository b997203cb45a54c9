package dev.scopekeeper.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import dev.scopekeeper.api.Bulkhead;
import java.time.Duration;

/**
 * Passwords as Argon2id hashes, with OWASP's parameters: 19 MiB, two passes, one lane. Few are made
 * at once, so that sign-ins fill a tenth of the heap at most, and no more processors than there
 * are.
 */
final class Passwords {
  private static final int KIBIBYTES = 19 * 1024;
  private static final Argon2Function ARGON2ID =
      Argon2Function.getInstance(KIBIBYTES, 2, 1, 32, Argon2.ID);

  private static final Bulkhead AT_ONCE =
      new Bulkhead(
          new Bulkhead.Settings(atOnce(), 8, Duration.ofSeconds(2)),
          "Too many people are signing in right now. Try again in a few seconds.");

  /** What an unknown name is checked against, so that it takes as long as a known one. */
  static final String NOBODYS = hash("nobody's password");

  private Passwords() {}

  private static int atOnce() {
    var machine = Runtime.getRuntime();
    var fitting = machine.maxMemory() / 10 / (KIBIBYTES * 1024L);
    return Math.clamp(fitting, 1, machine.availableProcessors());
  }

  static String hash(String password) {
    return AT_ONCE.run(
        1, () -> Password.hash(password).addRandomSalt(16).with(ARGON2ID).getResult());
  }

  static boolean matches(String password, String hash) {
    return AT_ONCE.run(1, () -> Password.check(password, hash).with(ARGON2ID));
  }
}
