package dev.scopekeeper.api;

import java.util.UUID;

/**
 * The change id (idempotency key) of a request: a UUID that the client generates and repeats in
 * every retry.
 */
final class ChangeId {
  static final String HEADER = "Idempotency-Key";

  private ChangeId() {}

  /**
   * @throws Problem 422 if it is missing or not a UUID
   */
  static UUID of(Request request) {
    var text = request.header(HEADER).orElseThrow(() -> problem(RequestProblem.CHANGE_ID_MISSING));
    return Ids.parse(text)
        .filter(id -> !id.equals(Ids.NIL))
        .orElseThrow(() -> problem(RequestProblem.CHANGE_ID_NOT_A_UUID));
  }

  private static Problem problem(RequestProblem problem) {
    return Problem.header(HEADER, problem);
  }
}
