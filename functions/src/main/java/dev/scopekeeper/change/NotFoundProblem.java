package dev.scopekeeper.change;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProblemText;

/**
 * Things that do not exist, or that the caller may not see: the same answer for both. Each kind of
 * thing has a text, because other languages inflect its name.
 */
public enum NotFoundProblem implements ProblemText {
  PROJECT_NOT_FOUND("There is no such project, or you don't have access to it."),
  STAGE_NOT_FOUND("There is no such stage, or you don't have access to it."),
  RELEASE_NOT_FOUND("There is no such release, or you don't have access to it."),
  EPIC_NOT_FOUND("There is no such epic, or you don't have access to it."),
  LABEL_NOT_FOUND("There is no such label, or you don't have access to it."),
  MEMBER_NOT_FOUND("There is no such member, or you don't have access to it."),
  CARD_NOT_FOUND("There is no such card, or you don't have access to it."),
  CHECKLIST_ITEM_NOT_FOUND("There is no such checklist item, or you don't have access to it."),
  COMMENT_NOT_FOUND("There is no such comment, or you don't have access to it."),
  SUGGESTION_NOT_FOUND("There is no such suggestion, or you don't have access to it."),
  USE_CASE_NOT_FOUND("There is no such use case, or you don't have access to it."),
  CHECK_NOT_FOUND("There is no such check, or you don't have access to it."),
  DECISION_NOT_FOUND("There is no such decision, or you don't have access to it."),
  CARD_TEMPLATE_NOT_FOUND("There is no such card template, or you don't have access to it."),
  ATTACHMENT_NOT_FOUND("There is no such attachment, or you don't have access to it."),
  INVITE_NOT_FOUND("There is no such invite, or you don't have access to it."),
  PUBLIC_LINK_NOT_FOUND("There is no such public link, or you don't have access to it."),
  CARD_PART_NOT_FOUND("There is no such part of this card, or you don't have access to it.");

  private final String template;

  NotFoundProblem(String template) {
    this.template = template;
  }

  @Override
  public Problem.Kind kind() {
    return Problem.Kind.NOT_FOUND;
  }

  @Override
  public String template() {
    return template;
  }
}
