package dev.scopekeeper.api;

import dev.scopekeeper.database.Transaction;
import java.util.Optional;

/** Authenticates requests. The account package implements it. */
public interface Authentication {

  /**
   * Who sent a request.
   *
   * @param caller empty for public routes
   * @param project empty for routes outside a project
   */
  record Identity(Optional<Caller> caller, Optional<ProjectContext> project) {}

  /**
   * Authenticates the caller and checks their access to the route.
   *
   * @throws Problem 401, 403 or 404 if access is denied
   */
  Identity authenticate(Route route, Request request);

  /**
   * Locks the rows of the caller's session and account until the transaction ends, so that neither
   * can end meanwhile. Changes to a project lock the membership instead.
   *
   * @throws Problem 401 if the session has ended since the request was authenticated
   */
  void lockSessionRow(Transaction tx, Call<?> call);
}
