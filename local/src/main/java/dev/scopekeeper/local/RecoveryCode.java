package dev.scopekeeper.local;

import dev.scopekeeper.account.RecoveryCodes;
import dev.scopekeeper.database.Database;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** What an operator hands to somebody who is locked out: a code to choose a new password with. */
final class RecoveryCode {

  private RecoveryCode() {}

  /**
   * Makes one more recovery code for the account; the others stay good.
   *
   * @throws CannotStart where nobody has that name
   */
  static String make(Database database, String username) {
    var now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    return database
        .write(tx -> RecoveryCodes.issue(tx, username, now))
        .orElseThrow(() -> new CannotStart("Nobody here is called \"" + username + "\"."));
  }
}
