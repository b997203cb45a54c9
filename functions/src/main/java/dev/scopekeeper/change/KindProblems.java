package dev.scopekeeper.change;

import dev.scopekeeper.api.ProblemText;
import dev.scopekeeper.api.RequestProblem;

/** The texts of problems with any kind of thing. */
final class KindProblems {

  private KindProblems() {}

  /** The thing in the path does not exist. */
  static ProblemText notFound(Kind kind) {
    return switch (kind) {
      case PROJECT -> NotFoundProblem.PROJECT_NOT_FOUND;
      case STAGE -> NotFoundProblem.STAGE_NOT_FOUND;
      case RELEASE -> NotFoundProblem.RELEASE_NOT_FOUND;
      case EPIC -> NotFoundProblem.EPIC_NOT_FOUND;
      case LABEL -> NotFoundProblem.LABEL_NOT_FOUND;
      case MEMBER -> NotFoundProblem.MEMBER_NOT_FOUND;
      case CARD -> NotFoundProblem.CARD_NOT_FOUND;
      case CHECKLIST_ITEM -> NotFoundProblem.CHECKLIST_ITEM_NOT_FOUND;
      case COMMENT -> NotFoundProblem.COMMENT_NOT_FOUND;
      case SUGGESTION -> NotFoundProblem.SUGGESTION_NOT_FOUND;
      case USE_CASE -> NotFoundProblem.USE_CASE_NOT_FOUND;
      case CHECK -> NotFoundProblem.CHECK_NOT_FOUND;
      case DECISION -> NotFoundProblem.DECISION_NOT_FOUND;
      case CARD_TEMPLATE -> NotFoundProblem.CARD_TEMPLATE_NOT_FOUND;
      case ATTACHMENT -> NotFoundProblem.ATTACHMENT_NOT_FOUND;
      case SCOPE_CHANGE -> RequestProblem.ID_NOT_FOUND;
    };
  }

  /** The thing in the input does not exist. */
  static ProblemText noSuchThing(Kind kind) {
    return switch (kind) {
      case STAGE -> ReferenceProblem.NO_SUCH_STAGE;
      case RELEASE -> ReferenceProblem.NO_SUCH_RELEASE;
      case CARD -> ReferenceProblem.NO_SUCH_CARD;
      case SUGGESTION -> ReferenceProblem.NO_SUCH_SUGGESTION;
      case DECISION -> ReferenceProblem.NO_SUCH_DECISION;
      case CARD_TEMPLATE -> ReferenceProblem.NO_SUCH_CARD_TEMPLATE;
      case PROJECT,
          EPIC,
          LABEL,
          MEMBER,
          CHECKLIST_ITEM,
          COMMENT,
          SCOPE_CHANGE,
          USE_CASE,
          CHECK,
          ATTACHMENT ->
          RequestProblem.NO_SUCH_THING;
    };
  }

  /** There are as many things of the kind as there can be. */
  static ProblemText noRoom(Kind kind) {
    return switch (kind) {
      case STAGE -> CapacityProblem.NO_ROOM_FOR_STAGE;
      case RELEASE -> CapacityProblem.NO_ROOM_FOR_RELEASE;
      case EPIC -> CapacityProblem.NO_ROOM_FOR_EPIC;
      case LABEL -> CapacityProblem.NO_ROOM_FOR_LABEL;
      case CARD -> CapacityProblem.NO_ROOM_FOR_CARD;
      case CHECKLIST_ITEM -> CapacityProblem.NO_ROOM_FOR_CHECKLIST_ITEM;
      case SUGGESTION -> CapacityProblem.NO_ROOM_FOR_SUGGESTION;
      case USE_CASE -> CapacityProblem.NO_ROOM_FOR_USE_CASE;
      case CHECK -> CapacityProblem.NO_ROOM_FOR_CHECK;
      case DECISION -> CapacityProblem.NO_ROOM_FOR_DECISION;
      case ATTACHMENT -> CapacityProblem.NO_ROOM_FOR_ATTACHMENT;
      case PROJECT, MEMBER, COMMENT, SCOPE_CHANGE, CARD_TEMPLATE ->
          CapacityProblem.NO_ROOM_FOR_MORE;
    };
  }
}
