package dev.scopekeeper.member;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProblemText;

/** Problems of members and invites. */
enum MemberProblem implements ProblemText {
  NO_LONGER_OWNER(Problem.Kind.FORBIDDEN, "You are no longer an owner of this project."),
  LAST_OWNER(Problem.Kind.REFUSED, "A project needs an owner. Make somebody else an owner first."),
  NOT_YOUR_MEMBERSHIP(Problem.Kind.FORBIDDEN, "Only an owner may end somebody else's membership."),
  INVITE_OLDER_THAN_MEMBERSHIP(
      Problem.Kind.REFUSED, "You were a member after this invite was made. Ask for a new one."),
  INVITE_NOT_VALID(
      Problem.Kind.NOT_FOUND,
      "This invite is not known, has expired or was revoked. Ask for a new one.");

  private final Problem.Kind kind;
  private final String template;

  MemberProblem(Problem.Kind kind, String template) {
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
