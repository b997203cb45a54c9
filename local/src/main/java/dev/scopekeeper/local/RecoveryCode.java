package dev.scopekeeper.local;

import dev.scopekeeper.account.RecoveryCodes;
import dev.scopekeeper.database.Database;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Creates a recovery code that an operator gives to a user who is locked out. */
final class RecoveryCode {

  private RecoveryCode() {}

  /**
   * Creates another recovery code for the account. The others stay valid.
   *
   * @throws CannotStart if there is no such account
   */
  static String create(Database database, String username) {
    var now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    return database
        .write(tx -> RecoveryCodes.issue(tx, username, now))
        .orElseThrow(() -> new CannotStart("Nobody here is called \"" + username + "\"."));
  }
}
