package dev.scopekeeper.account;

import dev.scopekeeper.database.Transaction;
import java.util.UUID;

/**
 * What a signed-in person sees of their own account.
 *
 * @param recoveryCodesLeft unused ones
 */
public record Me(Account account, int recoveryCodesLeft) {

  private record Row(UUID id, String username, String name, int recoveryCodesLeft) {}

  static Me of(Transaction tx, UUID account) {
    var row = tx.sql("account/me").bind("account", account).one(Row.class);
    return new Me(new Account(row.id(), row.username(), row.name()), row.recoveryCodesLeft());
  }
}
