package dev.scopekeeper.change;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProblemText;

/** Limits of how many things a project or card has, with a text for each kind of thing. */
enum CapacityProblem implements ProblemText {
  NO_ROOM_FOR_STAGE("There is no room for another stage."),
  NO_ROOM_FOR_RELEASE("There is no room for another release."),
  NO_ROOM_FOR_EPIC("There is no room for another epic."),
  NO_ROOM_FOR_LABEL("There is no room for another label."),
  NO_ROOM_FOR_CARD("There is no room for another card."),
  NO_ROOM_FOR_CHECKLIST_ITEM("There is no room for another checklist item."),
  NO_ROOM_FOR_SUGGESTION("There is no room for another suggestion."),
  NO_ROOM_FOR_USE_CASE("There is no room for another use case."),
  NO_ROOM_FOR_CHECK("There is no room for another check."),
  NO_ROOM_FOR_DECISION("There is no room for another decision."),
  NO_ROOM_FOR_ATTACHMENT("There is no room for another attachment."),
  NO_ROOM_FOR_MORE("There is no room for more of these.");

  private final String template;

  CapacityProblem(String template) {
    this.template = template;
  }

  @Override
  public Problem.Kind kind() {
    return Problem.Kind.REFUSED;
  }

  @Override
  public String template() {
    return template;
  }
}
