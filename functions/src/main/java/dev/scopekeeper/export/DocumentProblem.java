package dev.scopekeeper.export;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProblemText;

/** What is wrong with the document of a project that is imported. */
public enum DocumentProblem implements ProblemText {
  ONE_DONE_STAGE("Work has to be done in exactly one of them."),
  CHECK_STATE_MISMATCH("Its answer and reason do not fit this state."),
  SUGGESTION_STATE_MISMATCH("The answer does not fit this state."),
  RELEASE_STATE_MISMATCH("The times lockedAt and shippedAt do not fit this state."),
  NOT_UNIQUE("Another one has the same."),
  NAME_NOT_UNIQUE("Another one has the same name."),
  NOT_A_RANK("This is not a rank."),
  NOT_IN_FILE("The file has no such thing."),
  LISTED_TWICE("Something stands here twice."),
  CARDS_IN_A_CIRCLE("These cards wait for each other in a circle."),
  DECISION_NUMBER_TOO_HIGH("This is more than the project's numberedDecisions."),
  SUCCESSOR_MISMATCH("A superseded decision has a successor, and no other has."),
  SUPERSEDES_ITSELF("It would supersede itself."),
  TOO_FEW_SCOPE_CHANGES("The file has fewer scope changes.");

  private final String template;

  DocumentProblem(String template) {
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
