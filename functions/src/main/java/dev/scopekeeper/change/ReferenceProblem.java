package dev.scopekeeper.change;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProblemText;

/** Ids in an input that belong to nothing in the project, with a text for each kind of thing. */
enum ReferenceProblem implements ProblemText {
  NO_SUCH_PROJECT(Problem.Kind.INVALID, "There is no such project in this project."),
  NO_SUCH_STAGE(Problem.Kind.INVALID, "There is no such stage in this project."),
  NO_SUCH_RELEASE(Problem.Kind.INVALID, "There is no such release in this project."),
  NO_SUCH_EPIC(Problem.Kind.INVALID, "There is no such epic in this project."),
  NO_SUCH_LABEL(Problem.Kind.INVALID, "There is no such label in this project."),
  NO_SUCH_MEMBER(Problem.Kind.INVALID, "There is no such member in this project."),
  NO_SUCH_CARD(Problem.Kind.INVALID, "There is no such card in this project."),
  NO_SUCH_CHECKLIST_ITEM(Problem.Kind.INVALID, "There is no such checklist item in this project."),
  NO_SUCH_COMMENT(Problem.Kind.INVALID, "There is no such comment in this project."),
  NO_SUCH_SCOPE_CHANGE(Problem.Kind.INVALID, "There is no such scope change in this project."),
  NO_SUCH_SUGGESTION(Problem.Kind.INVALID, "There is no such suggestion in this project."),
  NO_SUCH_USE_CASE(Problem.Kind.INVALID, "There is no such use case in this project."),
  NO_SUCH_CHECK(Problem.Kind.INVALID, "There is no such check in this project."),
  NO_SUCH_DECISION(Problem.Kind.INVALID, "There is no such decision in this project."),
  NO_SUCH_CARD_TEMPLATE(Problem.Kind.INVALID, "There is no such card template in this project."),
  NO_SUCH_ATTACHMENT(Problem.Kind.INVALID, "There is no such attachment in this project.");

  private final Problem.Kind kind;
  private final String template;

  ReferenceProblem(Problem.Kind kind, String template) {
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

  static ReferenceProblem of(Kind kind) {
    return valueOf("NO_SUCH_" + kind.name());
  }
}
