package dev.scopekeeper.board;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProblemText;

/** Problems of reading a board and of undoing changes. */
enum BoardProblem implements ProblemText {
  NOT_A_REVISION(Problem.Kind.INVALID, "This must be a revision: a whole number."),
  CHANGE_NOT_YOURS(Problem.Kind.INVALID, "You have not made this change in this project."),
  CHANGE_NOT_UNDOABLE(
      Problem.Kind.REFUSED, "Changes of a project or of its members can't be undone."),
  RELEASE_CHANGE_NOT_UNDOABLE(
      Problem.Kind.REFUSED, "Locking and shipping a release can't be undone here.");

  private final Problem.Kind kind;
  private final String template;

  BoardProblem(Problem.Kind kind, String template) {
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
