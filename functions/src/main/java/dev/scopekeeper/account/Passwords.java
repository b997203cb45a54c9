package dev.scopekeeper.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import dev.scopekeeper.api.Bulkhead;
import java.text.Normalizer;
import java.time.Duration;

/**
 * Hashes and checks passwords with Argon2id and OWASP's parameters: 19 MiB, two passes, one lane.
 * Limits how many run at once, so that sign-ins use at most a tenth of the heap and no more threads
 * than there are processors. How a keyboard composes a character makes no difference.
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
    return BULKHEAD.run(
        () -> Password.hash(composed(password)).addRandomSalt(16).with(ARGON2ID).getResult());
  }

  /**
   * Whether the password has the hash. Also tries it as typed, because older hashes are of that.
   */
  static boolean matches(String password, String hash) {
    var composed = composed(password);
    return hasHash(composed, hash) || (!composed.equals(password) && hasHash(password, hash));
  }

  private static boolean hasHash(String password, String hash) {
    return BULKHEAD.run(() -> Password.check(password, hash).with(ARGON2ID));
  }

  /**
   * The same characters for each way to type them: Unicode NFKC, as NIST SP 800-63B §3.1.1.2
   * recommends. It also makes every kind of space the plain one, as RFC 8265 §4.2.1 demands.
   */
  private static String composed(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC).replaceAll("\\p{Zs}", " ");
  }
}
