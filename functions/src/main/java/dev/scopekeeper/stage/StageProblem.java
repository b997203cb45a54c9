package dev.scopekeeper.stage;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProblemText;

/** Problems of stages. */
enum StageProblem implements ProblemText {
  STAGE_MOVES_TO_ITSELF(Problem.Kind.INVALID, "This is the stage that goes."),
  DONE_STAGE_NOT_REMOVABLE(
      Problem.Kind.REFUSED, "Work is done in this stage. Mark another stage as done first."),
  DONE_STAGE_NEEDED(Problem.Kind.REFUSED, "Mark another stage as done: one of them has to be.");

  private final Problem.Kind kind;
  private final String template;

  StageProblem(Problem.Kind kind, String template) {
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
