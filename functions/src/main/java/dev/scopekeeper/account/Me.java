package dev.scopekeeper.account;

import dev.scopekeeper.api.Configuration;
import dev.scopekeeper.database.Transaction;
import java.util.UUID;

/**
 * The caller's own account.
 *
 * @param recoveryCodesLeft number of unused recovery codes
 * @param attachmentLimit maximum bytes of a file, so that a client does not send a larger one
 */
public record Me(Account account, int recoveryCodesLeft, long attachmentLimit) {

  private record Row(UUID id, String username, String name, int recoveryCodesLeft) {}

  static Me of(Transaction tx, UUID account, Configuration configuration) {
    var row = tx.sql("account/me").bind("account", account).single(Row.class);
    return new Me(
        new Account(row.id(), row.username(), row.name()),
        row.recoveryCodesLeft(),
        configuration.fileLimits().attachment());
  }
}
