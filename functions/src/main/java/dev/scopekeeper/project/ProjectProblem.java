package dev.scopekeeper.project;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProblemText;

/** Problems of projects. */
enum ProjectProblem implements ProblemText {
  PROJECT_NOT_CONFIRMED(Problem.Kind.INVALID, "This is neither the project's name nor its key."),
  PROJECT_NOT_ARCHIVED(Problem.Kind.REFUSED, "Archive the project first.");

  private final Problem.Kind kind;
  private final String template;

  ProjectProblem(Problem.Kind kind, String template) {
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
