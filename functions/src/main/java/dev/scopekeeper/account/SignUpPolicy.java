package dev.scopekeeper.account;

import dev.scopekeeper.api.Configuration;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.database.Transaction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Decides who may create an account.
 *
 * @param first whether there is no account yet
 */
public record SignUpPolicy(Configuration configuration, boolean first) {

  private record Row(int accounts) {}

  /** The policy for the current number of accounts. */
  public static SignUpPolicy of(Transaction tx, Configuration configuration) {
    var row = tx.sql("account/sign_up_count").single(Row.class);
    return new SignUpPolicy(configuration, row.accounts() == 0);
  }

  /** Whether anyone can sign up without an invite or a set-up link. */
  boolean open() {
    return first ? configuration.setUpToken().isEmpty() : configuration.signUpOpen();
  }

  /**
   * Checks that the caller may sign up: for the first account by the set-up link, for later ones by
   * an invite.
   *
   * @param setUp the token that the caller sent
   * @throws Problem 403 if the caller may not sign up
   */
  void check(Optional<String> setUp, boolean invited) {
    if (open() || (first ? setUp.filter(this::isSetUpToken).isPresent() : invited)) {
      return;
    }
    // the same text whether or not there is an account, so that guessing does not reveal which
    throw setUp.isPresent()
        ? Problem.field("setUp", AccountProblem.INVALID_SET_UP_LINK)
        : Problem.of(AccountProblem.INVITE_NEEDED);
  }

  private boolean isSetUpToken(String sent) {
    return configuration
        .setUpToken()
        .filter(token ->
            MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8)))
        .isPresent();
  }
}
