package dev.scopekeeper.account;

import dev.scopekeeper.api.Configuration;
import dev.scopekeeper.database.Transaction;
import java.util.UUID;

/**
 * What a signed-in person sees of their own account.
 *
 * @param recoveryCodesLeft unused ones
 * @param attachmentLimit bytes of a file at most, so that a larger one is not sent in vain
 */
public record Me(Account account, int recoveryCodesLeft, long attachmentLimit) {

  private record Row(UUID id, String username, String name, int recoveryCodesLeft) {}

  static Me of(Transaction tx, UUID account, Configuration configuration) {
    var row = tx.sql("account/me").bind("account", account).one(Row.class);
    return new Me(
        new Account(row.id(), row.username(), row.name()),
        row.recoveryCodesLeft(),
        configuration.fileLimits().attachment());
  }
}
