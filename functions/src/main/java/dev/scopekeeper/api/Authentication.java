package dev.scopekeeper.api;

import dev.scopekeeper.database.Transaction;
import java.util.Optional;

/** Finds out who sent a request. The floor of accounts provides it. */
public interface Authentication {

  /** Who sent a request, as far as its route asks. */
  record Entry(Optional<Caller> caller, Optional<Membership> membership) {}

  /**
   * Authenticates the caller and checks that the route is open to them.
   *
   * @throws Problem 401, 403 or 404 where it is not
   */
  Entry authenticate(Route route, Request request);

  /**
   * Locks the session of the call, and its account, until the transaction ends. For what somebody
   * makes without being a member of a project: nothing else checks again who they are.
   *
   * @throws Problem 401 where the session ended since the request was authenticated
   */
  void lockSession(Transaction tx, Call<?> call);
}
