package dev.scopekeeper.card;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProblemText;

/** Problems of cards. */
enum CardProblem implements ProblemText {
  STAGE_FULL(Problem.Kind.STAGE_FULL, "“{stage}” is full: at most {limit} at a time."),
  STAGE_HAS_CARDS(
      Problem.Kind.REFUSED, "This stage has cards. Choose a stage to move them to (moveTo)."),
  BLOCKER_CYCLE(
      Problem.Kind.REFUSED,
      "These cards would wait for each other in a circle, each for the next: {cards}."),
  LONG_BLOCKER_CYCLE(
      Problem.Kind.REFUSED,
      "There would be a circle of {count} cards that wait for each other. It begins with "
          + "these, each waiting for the next: {cards}."),
  TOO_MANY_LABELS(Problem.Kind.REFUSED, "A card can have at most {limit} labels."),
  TOO_MANY_BLOCKERS(Problem.Kind.REFUSED, "A card can have at most {limit} blockers."),
  TOO_MANY_DECISIONS(Problem.Kind.REFUSED, "A card can follow at most {limit} decisions."),
  COMMENT_NOT_DELETABLE(Problem.Kind.FORBIDDEN, "Only owners can delete comments of others."),
  COMMENT_NOT_EDITABLE(Problem.Kind.FORBIDDEN, "You can only edit your own comments.");

  private final Problem.Kind kind;
  private final String template;

  CardProblem(Problem.Kind kind, String template) {
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
