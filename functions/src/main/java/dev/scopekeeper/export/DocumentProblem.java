package dev.scopekeeper.export;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProblemText;

/** What is wrong with the document of a project that is imported. */
public enum DocumentProblem implements ProblemText {
  ONE_DONE_STAGE(Problem.Kind.INVALID, "Work has to be done in exactly one of them."),
  CHECK_STATE_MISMATCH(Problem.Kind.INVALID, "Its answer and reason do not fit this state."),
  SUGGESTION_STATE_MISMATCH(Problem.Kind.INVALID, "The answer does not fit this state."),
  RELEASE_STATE_MISMATCH(
      Problem.Kind.INVALID, "The times lockedAt and shippedAt do not fit this state."),
  NOT_UNIQUE(Problem.Kind.INVALID, "Another one has the same."),
  NAME_NOT_UNIQUE(Problem.Kind.INVALID, "Another one has the same name."),
  NOT_A_RANK(Problem.Kind.INVALID, "This is not a rank."),
  NOT_IN_FILE(Problem.Kind.INVALID, "The file has no such thing."),
  LISTED_TWICE(Problem.Kind.INVALID, "Something stands here twice."),
  CARDS_IN_A_CIRCLE(Problem.Kind.INVALID, "These cards wait for each other in a circle."),
  DECISION_NUMBER_TOO_HIGH(
      Problem.Kind.INVALID, "This is more than the project's numberedDecisions."),
  SUCCESSOR_MISMATCH(
      Problem.Kind.INVALID, "A superseded decision has a successor, and no other has."),
  SUPERSEDES_ITSELF(Problem.Kind.INVALID, "It would supersede itself."),
  TOO_FEW_SCOPE_CHANGES(Problem.Kind.INVALID, "The file has fewer scope changes.");

  private final Problem.Kind kind;
  private final String template;

  DocumentProblem(Problem.Kind kind, String template) {
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
