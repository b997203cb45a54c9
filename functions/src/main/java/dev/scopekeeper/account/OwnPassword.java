package dev.scopekeeper.account;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Problem;

/** Asks the caller for their password again before something that a stolen session must not do. */
final class OwnPassword {

  private OwnPassword() {}

  /**
   * Checks it.
   *
   * @return what was checked, for the transaction that follows to hold
   * @throws Problem 422 where it is wrong, 429 after too many attempts
   */
  static Credential require(Call<?> call, String password) {
    var username = Username.parse(call.caller().username());
    return Throttle.ofProof(call, username)
        .attempt(() -> {
          var credential =
              call.database()
                  .read(tx ->
                      tx.sql("account/password")
                          .bind("account", call.caller().account())
                          .one(Credential.class));
          if (!Passwords.matches(password, credential.passwordHash())) {
            throw Problem.field(
                Problem.Kind.INVALID, "currentPassword", "This is not your present password.");
          }
          return credential;
        });
  }
}
