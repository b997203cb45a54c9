package dev.scopekeeper.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import dev.scopekeeper.api.Bulkhead;
import java.time.Duration;

/**
 * Hashes and checks passwords with Argon2id and OWASP's parameters: 19 MiB, two passes, one lane.
 * Limits how many run at once, so that sign-ins use at most a tenth of the heap and no more threads
 * than there are processors.
 */
final class Passwords {
  private static final int KIBIBYTES = 19 * 1024;
  private static final int MAX_WAITING = 8;
  private static final Duration MAX_WAIT = Duration.ofSeconds(2);
  private static final Argon2Function ARGON2ID =
      Argon2Function.getInstance(KIBIBYTES, 2, 1, 32, Argon2.ID);

  private static final Bulkhead BULKHEAD =
      new Bulkhead(
          new Bulkhead.Settings(maxConcurrent(), MAX_WAITING, MAX_WAIT),
          AccountProblem.TOO_MANY_SIGN_INS);

  /** Checked for unknown names, so that they take as long as known ones. */
  static final String DUMMY_HASH = hash("nobody's password");

  private Passwords() {}

  private static int maxConcurrent() {
    var runtime = Runtime.getRuntime();
    var hashesThatFit = runtime.maxMemory() / 10 / (KIBIBYTES * 1024L);
    return Math.clamp(hashesThatFit, 1, runtime.availableProcessors());
  }

  static String hash(String password) {
    return BULKHEAD.run(() -> Password.hash(password).addRandomSalt(16).with(ARGON2ID).getResult());
  }

  static boolean matches(String password, String hash) {
    return BULKHEAD.run(() -> Password.check(password, hash).with(ARGON2ID));
  }
}
