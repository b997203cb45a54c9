package dev.scopekeeper.live;

import dev.scopekeeper.database.Transaction;
import java.util.UUID;

/**
 * The place where changes of a project are announced.
 *
 * @param beacon an unguessable name; members get it, and it is replaced when a member leaves
 */
public record Channel(UUID project, String beacon) {

  /** Reads the channel of a project. */
  public static Channel read(Transaction tx, UUID project) {
    return tx.sql("project/channel").bind("project", project).single(Channel.class);
  }
}
