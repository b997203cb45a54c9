package dev.scopekeeper.change;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProblemText;

/** Problems of any change of a project. */
public enum ChangeProblem implements ProblemText {
  PROJECT_ARCHIVED(
      Problem.Kind.REFUSED,
      "This project is archived, so nothing can change. An owner can restore it."),
  NO_LONGER_ALLOWED(Problem.Kind.FORBIDDEN, "You can no longer change this project."),
  CHANGE_ID_REUSED(
      Problem.Kind.KEY_REUSED, "This change id was used for another request. Generate a new one."),
  NAME_IN_USE(Problem.Kind.TAKEN, "The name “{name}” is already in use."),
  BEHIND_ITSELF(Problem.Kind.INVALID, "A thing can't move behind itself.");

  private final Problem.Kind kind;
  private final String template;

  ChangeProblem(Problem.Kind kind, String template) {
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
