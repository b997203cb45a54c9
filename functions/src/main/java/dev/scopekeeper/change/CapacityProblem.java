package dev.scopekeeper.change;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProblemText;

/** Limits of how many things a project or card has, with a text for each kind of thing. */
enum CapacityProblem implements ProblemText {
  NO_ROOM_FOR_STAGE(Problem.Kind.REFUSED, "There is no room for another stage."),
  NO_ROOM_FOR_RELEASE(Problem.Kind.REFUSED, "There is no room for another release."),
  NO_ROOM_FOR_EPIC(Problem.Kind.REFUSED, "There is no room for another epic."),
  NO_ROOM_FOR_LABEL(Problem.Kind.REFUSED, "There is no room for another label."),
  NO_ROOM_FOR_CARD(Problem.Kind.REFUSED, "There is no room for another card."),
  NO_ROOM_FOR_CHECKLIST_ITEM(Problem.Kind.REFUSED, "There is no room for another checklist item."),
  NO_ROOM_FOR_SUGGESTION(Problem.Kind.REFUSED, "There is no room for another suggestion."),
  NO_ROOM_FOR_USE_CASE(Problem.Kind.REFUSED, "There is no room for another use case."),
  NO_ROOM_FOR_CHECK(Problem.Kind.REFUSED, "There is no room for another check."),
  NO_ROOM_FOR_DECISION(Problem.Kind.REFUSED, "There is no room for another decision."),
  NO_ROOM_FOR_ATTACHMENT(Problem.Kind.REFUSED, "There is no room for another attachment."),
  NO_ROOM_FOR_MORE(Problem.Kind.REFUSED, "There is no room for more of these.");

  private final Problem.Kind kind;
  private final String template;

  CapacityProblem(Problem.Kind kind, String template) {
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
