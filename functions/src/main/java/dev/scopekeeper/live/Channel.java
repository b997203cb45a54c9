package dev.scopekeeper.live;

import dev.scopekeeper.database.Transaction;
import java.util.UUID;

/**
 * Where the changes of a project are announced.
 *
 * @param beacon a name that nobody guesses; members are told it, and it is replaced when one leaves
 */
public record Channel(UUID project, String beacon) {

  /** The channel as the transaction sees it. */
  public static Channel read(Transaction tx, UUID project) {
    return tx.sql("project/channel").bind("project", project).single(Channel.class);
  }
}
