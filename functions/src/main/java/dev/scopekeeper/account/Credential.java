package dev.scopekeeper.account;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.database.Transaction;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * An account's id and password hash, as they were when the password was checked. Hashing is slow:
 * the password may change, or the account disappear, before the transaction that relies on the
 * check.
 */
record Credential(UUID id, String passwordHash) {

  /**
   * Locks the account until the transaction ends. Call it first in a transaction that changes the
   * account.
   *
   * @throws Problem 401 if the password has changed since
   */
  void lock(Transaction tx) {
    require(tx, "account/lock_password", Credential::passwordChanged);
  }

  /**
   * Locks the account against changes, for a transaction that only relies on the password.
   *
   * @param refusal thrown if the password has changed since
   */
  void lockShared(Transaction tx, Supplier<Problem> refusal) {
    require(tx, "account/lock_password_shared", refusal);
  }

  private void require(Transaction tx, String statement, Supplier<Problem> refusal) {
    var locked =
        tx.sql(statement)
            .bind("account", id)
            .bind("checked", passwordHash)
            .first(Account.Locked.class);
    if (locked.isEmpty()) {
      throw refusal.get();
    }
  }

  private static Problem passwordChanged() {
    return Problem.of(AccountProblem.PASSWORD_CHANGED);
  }
}
