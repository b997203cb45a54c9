package dev.scopekeeper.inbox;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProblemText;

/** Problems of the inbox and its suggestions. */
enum InboxProblem implements ProblemText {
  SUGGESTION_ACCEPTED(
      Problem.Kind.REFUSED, "“{title}” was accepted meanwhile. Open it again first."),
  SUGGESTION_MERGED(
      Problem.Kind.REFUSED, "“{title}” was merged into a card meanwhile. Open it again first."),
  SUGGESTION_REJECTED(
      Problem.Kind.REFUSED, "“{title}” was rejected meanwhile. Open it again first."),
  SUGGESTION_LISTED_TWICE(Problem.Kind.INVALID, "This suggestion is in the list twice."),
  PARKING_END_MISSING(
      Problem.Kind.INVALID, "Say on which day it comes back, or with which release."),
  TOO_MANY_SIMILAR_SEARCHES(
      Problem.Kind.THROTTLED,
      "You looked for similar cards in many large projects. Wait a minute.");

  private final Problem.Kind kind;
  private final String template;

  InboxProblem(Problem.Kind kind, String template) {
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
