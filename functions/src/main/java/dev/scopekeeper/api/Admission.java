package dev.scopekeeper.api;

/** Whether a request is admitted. Decided before its body is read. */
public sealed interface Admission {

  /** The request is admitted. */
  record Admitted(Authentication.Identity identity) implements Admission {}

  /**
   * The request is refused.
   *
   * @param response the response, as JSON in payload format 2.0
   */
  record Refused(String response) implements Admission {}
}
