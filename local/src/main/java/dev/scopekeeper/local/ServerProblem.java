package dev.scopekeeper.local;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProblemText;

/** What the server answers itself, before or after a route. */
enum ServerProblem implements ProblemText {
  NO_SUCH_ADDRESS(Problem.Kind.NOT_FOUND, "There is no such address."),
  REQUEST_REJECTED(Problem.Kind.MALFORMED, "The server rejected this request: {reason}."),
  REQUEST_TOO_SLOW(Problem.Kind.TOO_SLOW, "The request did not arrive in time. Send it again."),
  REQUEST_TOO_LARGE(Problem.Kind.TOO_LARGE, "This request may have {kilobytes} KB at most."),
  ANSWER_TOO_LARGE(Problem.Kind.INTERNAL, "The answer has more than {limit}."),
  SERVER_FAILED(Problem.Kind.INTERNAL, "This is our fault."),
  OUT_OF_MEMORY(Problem.Kind.UNAVAILABLE, "There is not enough memory right now."),
  SERVER_STOPPING(Problem.Kind.UNAVAILABLE, "The server is stopping."),
  TOO_MANY_REQUESTS(
      Problem.Kind.UNAVAILABLE, "Too many requests at once. Try again in a few seconds."),
  TOO_MANY_LARGE_BODIES(
      Problem.Kind.UNAVAILABLE,
      "Other large requests are being received. Try again in a few seconds."),
  TOO_MANY_ANSWERS(
      Problem.Kind.UNAVAILABLE, "Too many answers are being sent. Try again in a few seconds."),
  TOO_MANY_OPEN_BOARDS(
      Problem.Kind.UNAVAILABLE, "Too many boards are open. This one asks for changes instead."),
  NO_ANSWER_IN_TIME(Problem.Kind.TIMED_OUT, "No answer within {seconds} seconds.");

  private final Problem.Kind kind;
  private final String template;

  ServerProblem(Problem.Kind kind, String template) {
    this.kind = kind;
    this.template = template;
  }

  @Override
  public Problem.Kind kind() {
    return kind;
  }

  @Override
  public String template() {
    return template;
  }
}
