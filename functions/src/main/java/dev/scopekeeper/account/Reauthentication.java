package dev.scopekeeper.account;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Problem;

/**
 * Re-authenticates the caller before a sensitive action, which a stolen session alone must not be
 * able to do.
 */
final class Reauthentication {

  private Reauthentication() {}

  /**
   * Checks the caller's password.
   *
   * @return the checked credential; lock it in the transaction that relies on it, because the
   *     password may change meanwhile
   * @throws Problem 422 if it is wrong, 429 after too many attempts
   */
  static Credential requirePassword(Call<?> call, String password) {
    var username = Username.parse(call.caller().username());
    return Throttle.ofCredentialCheck(call, username)
        .attempt(() -> {
          var credential =
              call.database()
                  .read(tx ->
                      tx.sql("account/select_credential")
                          .bind("account", call.caller().account())
                          .single(Credential.class));
          if (!Passwords.matches(password, credential.passwordHash())) {
            throw Problem.field("currentPassword", AccountProblem.WRONG_CURRENT_PASSWORD);
          }
          return credential;
        });
  }
}
