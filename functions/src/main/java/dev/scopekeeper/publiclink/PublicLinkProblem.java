package dev.scopekeeper.publiclink;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProblemText;

/** Problems of public links. */
enum PublicLinkProblem implements ProblemText {
  PUBLIC_LINK_NOT_VALID(Problem.Kind.NOT_FOUND, "This link is not known or was revoked.");

  private final Problem.Kind kind;
  private final String template;

  PublicLinkProblem(Problem.Kind kind, String template) {
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
