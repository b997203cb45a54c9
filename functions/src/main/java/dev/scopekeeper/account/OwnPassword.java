package dev.scopekeeper.account;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Problem;

/** Asks the caller for their password again before something that a stolen session must not do. */
final class OwnPassword {

  private OwnPassword() {}

  /**
   * @throws Problem 422 where it is wrong, 429 after too many attempts
   */
  static void require(Call<?> call, String password) {
    var throttle = new Throttle(call, call.caller().username());
    throttle.refuseTooMany();
    var credential =
        call.database()
            .read(tx ->
                tx.sql("account/password")
                    .bind("account", call.caller().account())
                    .one(Credential.class));
    if (!Passwords.matches(password, credential.passwordHash())) {
      throttle.failed();
      throw Problem.field(
          Problem.Kind.INVALID, "currentPassword", "This is not your present password.");
    }
  }
}
