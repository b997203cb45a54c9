package dev.scopekeeper.account;

import dev.scopekeeper.api.Configuration;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.database.Transaction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Who may make an account.
 *
 * @param first whether nobody has one yet
 */
public record SignUpDoor(Configuration configuration, boolean first) {

  private record Row(int accounts) {}

  /** The door as it stands now. */
  public static SignUpDoor of(Transaction tx, Configuration configuration) {
    var row = tx.sql("account/signed_up").one(Row.class);
    return new SignUpDoor(configuration, row.accounts() == 0);
  }

  /** Whether an account takes neither an invite nor a set-up link. */
  boolean open() {
    return first ? configuration.setUpToken().isEmpty() : configuration.signUpOpen();
  }

  /**
   * Lets the bearer of the set-up link make the first account, and of an invite a later one.
   *
   * @param setUp the token of the set-up link that the caller has
   * @throws Problem 403 where the caller may not have an account
   */
  void check(Optional<String> setUp, boolean invited) {
    if (open() || (first ? setUp.filter(this::isSetUpToken).isPresent() : invited)) {
      return;
    }
    // the same whether or not there is an account: who guesses does not learn that there is none
    throw setUp.isPresent()
        ? Problem.field(
            Problem.Kind.SIGN_UP_CLOSED,
            "setUp",
            "This set-up link is wrong, or was used already. Sign in, or ask whoever runs this"
                + " server.")
        : Problem.of(
            Problem.Kind.SIGN_UP_CLOSED,
            "Ask a member for an invite link to make an account here.");
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
