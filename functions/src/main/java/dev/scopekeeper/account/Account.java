package dev.scopekeeper.account;

import dev.scopekeeper.database.Transaction;
import java.util.UUID;

/** A person who can sign in, as told to that person. */
public record Account(UUID id, String username, String name) {

  record Held(UUID id) {}

  /** Keeps others from changing anything of an account until the transaction ends. */
  public static void hold(Transaction tx, UUID account) {
    tx.sql("account/hold").bind("account", account).one(Held.class);
  }
}
