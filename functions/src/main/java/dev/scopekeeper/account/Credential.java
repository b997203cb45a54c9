package dev.scopekeeper.account;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.database.Transaction;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * An account's id and what proves it. Hashing takes long: the password may be changed, or the
 * account deleted, between the check and the transaction that it was checked for.
 */
record Credential(UUID id, String passwordHash) {

  /**
   * Keeps the account as it was when the password was checked, until the transaction ends. Comes
   * first in a transaction that changes the account.
   *
   * @throws Problem 401 where the password was changed since
   */
  void hold(Transaction tx) {
    require(tx, "account/hold_password", Credential::changed);
  }

  /**
   * The same for a transaction that only relies on the password.
   *
   * @param refusal thrown where the password was changed since
   */
  void share(Transaction tx, Supplier<Problem> refusal) {
    require(tx, "account/share_password", refusal);
  }

  private void require(Transaction tx, String statement, Supplier<Problem> refusal) {
    var held =
        tx.sql(statement)
            .bind("account", id)
            .bind("checked", passwordHash)
            .first(Account.Held.class);
    if (held.isEmpty()) {
      throw refusal.get();
    }
  }

  private static Problem changed() {
    return Problem.of(
        Problem.Kind.NOT_SIGNED_IN, "Your password was changed in the meantime. Sign in again.");
  }
}
