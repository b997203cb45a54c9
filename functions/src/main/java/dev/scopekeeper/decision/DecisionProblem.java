package dev.scopekeeper.decision;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProblemText;

/** Problems of decisions. */
enum DecisionProblem implements ProblemText {
  DECISION_REPLACES_ITSELF(Problem.Kind.INVALID, "A decision can't replace itself."),
  SUCCESSOR_SUPERSEDED(Problem.Kind.REFUSED, "That decision is superseded. Choose a current one."),
  DECISION_NOT_DELETABLE(
      Problem.Kind.REFUSED, "Only proposed decisions can be deleted. Supersede this one instead.");

  private final Problem.Kind kind;
  private final String template;

  DecisionProblem(Problem.Kind kind, String template) {
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
