package dev.scopekeeper.change;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProblemText;

/** Ids in an input that belong to nothing in the project, with a text for each kind of thing. */
enum ReferenceProblem implements ProblemText {
  NO_SUCH_STAGE("There is no such stage in this project."),
  NO_SUCH_RELEASE("There is no such release in this project."),
  NO_SUCH_CARD("There is no such card in this project."),
  NO_SUCH_SUGGESTION("There is no such suggestion in this project."),
  NO_SUCH_DECISION("There is no such decision in this project."),
  NO_SUCH_CARD_TEMPLATE("There is no such card template in this project.");

  private final String template;

  ReferenceProblem(String template) {
    this.template = template;
  }

  @Override
  public Problem.Kind kind() {
    return Problem.Kind.INVALID;
  }

  @Override
  public String template() {
    return template;
  }
}
