package dev.scopekeeper.account;

import dev.scopekeeper.database.Transaction;
import java.util.UUID;

/** A person who can sign in, as that person sees it. */
public record Account(UUID id, String username, String name) {

  record Locked(UUID id) {}

  /** Locks an account: nobody else changes it until the transaction ends. */
  public static void lock(Transaction tx, UUID account) {
    tx.sql("account/lock").bind("account", account).single(Locked.class);
  }
}
