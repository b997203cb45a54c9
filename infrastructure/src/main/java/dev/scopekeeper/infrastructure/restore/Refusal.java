package dev.scopekeeper.infrastructure.restore;

/** A restore cannot continue. The message is one line that says why and what to do. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  Refusal(String message) {
    super(message);
  }
}
