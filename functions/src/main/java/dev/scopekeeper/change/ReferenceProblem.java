package dev.scopekeeper.change;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProblemText;

/** Ids in an input that belong to nothing in the project, with a text for each kind of thing. */
enum ReferenceProblem implements ProblemText {
  NO_SUCH_STAGE(Problem.Kind.INVALID, "There is no such stage in this project."),
  NO_SUCH_RELEASE(Problem.Kind.INVALID, "There is no such release in this project."),
  NO_SUCH_CARD(Problem.Kind.INVALID, "There is no such card in this project."),
  NO_SUCH_SUGGESTION(Problem.Kind.INVALID, "There is no such suggestion in this project."),
  NO_SUCH_DECISION(Problem.Kind.INVALID, "There is no such decision in this project."),
  NO_SUCH_CARD_TEMPLATE(Problem.Kind.INVALID, "There is no such card template in this project.");

  private final Problem.Kind kind;
  private final String template;

  ReferenceProblem(Problem.Kind kind, String template) {
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
