package dev.scopekeeper.api;

/** Who may call a route. A route without one cannot be made, so nothing is open by omission. */
public sealed interface Access {

  /** Everybody, signed in or not. */
  record Anyone() implements Access {}

  /** Whoever is signed in. */
  record SignedIn() implements Access {}

  /** Members of the project in the path, in this role or one that includes it. */
  record Members(Role role) implements Access {}
}
