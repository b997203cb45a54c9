package dev.scopekeeper.export;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProblemText;

/** Problems of exports. */
enum ExportProblem implements ProblemText {
  EXPORTS_TOO_LARGE(
      Problem.Kind.TOO_LARGE,
      "Your exports of a day may have {limit} together. Try again tomorrow.");

  private final Problem.Kind kind;
  private final String template;

  ExportProblem(Problem.Kind kind, String template) {
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
