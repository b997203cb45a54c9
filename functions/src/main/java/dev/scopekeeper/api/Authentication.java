package dev.scopekeeper.api;

import dev.scopekeeper.database.Transaction;
import java.util.Optional;

/** Authenticates requests. The account package implements it. */
public interface Authentication {

  /** The caller and their membership, as far as the route needs them. */
  record Identity(Optional<Caller> caller, Optional<Membership> membership) {}

  /**
   * Authenticates the caller and checks their access to the route.
   *
   * @throws Problem 401, 403 or 404 if access is denied
   */
  Identity authenticate(Route route, Request request);

  /**
   * Locks the session of the call and its account until the transaction ends. Needed for changes
   * that no project membership protects.
   *
   * @throws Problem 401 if the session has ended since the request was authenticated
   */
  void lockSession(Transaction tx, Call<?> call);
}
