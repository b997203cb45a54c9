package dev.scopekeeper.groundwork;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProblemText;

/** Problems of checks. */
enum GroundworkProblem implements ProblemText {
  CHECKS_OPEN(
      Problem.Kind.GROUNDWORK_OPEN,
      "The first release requires checks that are still open ({count}). Answer or waive them."),
  CHECK_OPEN(Problem.Kind.GROUNDWORK_OPEN, "“{question}” is still open.");

  private final Problem.Kind kind;
  private final String template;

  GroundworkProblem(Problem.Kind kind, String template) {
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
