package dev.scopekeeper.release;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProblemText;

/** Problems of releases and their scope. */
enum ReleaseProblem implements ProblemText {
  RELEASE_NOT_REMOVABLE(Problem.Kind.REFUSED, "Only a planned release can be removed."),
  RELEASE_NOT_LOCKABLE(Problem.Kind.REFUSED, "Only a planned release can be locked."),
  RELEASE_NOT_SHIPPABLE(Problem.Kind.REFUSED, "Only a locked release can be shipped."),
  RELEASE_NOT_LOCKED(Problem.Kind.REFUSED, "This release is not locked."),
  RELEASE_SHIPPED(Problem.Kind.REFUSED, "{release} has shipped: no card enters or leaves it."),
  SCOPE_LOCKED(Problem.Kind.SCOPE_LOCKED, "The scope of {release} is locked. Say why it changes."),
  SCOPE_HISTORY_KEPT(
      Problem.Kind.REFUSED,
      "The scope of {release} was changed while it was locked. That is kept."),
  INVALID_SWAP(
      Problem.Kind.REFUSED,
      "A swap moves one card out of the release that another enters, or one into the release "
          + "that another leaves."),
  CARDS_UNFINISHED(Problem.Kind.REFUSED, "Some cards are not done ({count}). Say where they go."),
  UNFINISHED_NEED_PLANNED_RELEASE(
      Problem.Kind.REFUSED, "They can go to a planned release or to the backlog.");

  private final Problem.Kind kind;
  private final String template;

  ReleaseProblem(Problem.Kind kind, String template) {
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
