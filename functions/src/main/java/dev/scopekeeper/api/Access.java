package dev.scopekeeper.api;

/**
 * Who may call a route. A route cannot be constructed without it, so nothing is open by omission.
 */
public sealed interface Access {

  /** Everybody, signed in or not. */
  record Anyone() implements Access {}

  /** Every signed-in caller. */
  record SignedIn() implements Access {}

  /** Members of the project in the path, in this role or one that includes it. */
  record Members(Role role) implements Access {}
}
