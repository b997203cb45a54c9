package dev.scopekeeper.api;

/** Whether a request may come in, found out before its body is read. */
public sealed interface Admission {

  /** It may. */
  record Admitted(Authentication.Entry entry) implements Admission {}

  /**
   * It may not.
   *
   * @param response what to answer: JSON in payload format 2.0
   */
  record Refused(String response) implements Admission {}
}
