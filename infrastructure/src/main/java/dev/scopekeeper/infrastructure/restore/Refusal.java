package dev.scopekeeper.infrastructure.restore;

/** Why a restore does not go on, and what to do, in one line for the operator. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  Refusal(String message) {
    super(message);
  }
}
