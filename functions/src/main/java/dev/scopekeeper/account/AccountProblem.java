package dev.scopekeeper.account;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProblemText;

/** Problems of accounts, sessions and passwords. */
enum AccountProblem implements ProblemText {
  NOT_SIGNED_IN(Problem.Kind.NOT_SIGNED_IN, "You are not signed in."),
  SESSION_ENDED(Problem.Kind.NOT_SIGNED_IN, "Your session has ended. Sign in again."),
  PASSWORD_CHANGED(
      Problem.Kind.NOT_SIGNED_IN, "Your password was changed in the meantime. Sign in again."),
  EDITOR_NEEDED(Problem.Kind.FORBIDDEN, "This needs the role editor."),
  OWNER_NEEDED(Problem.Kind.FORBIDDEN, "This needs the role owner."),
  WRONG_USERNAME_OR_PASSWORD(Problem.Kind.WRONG_CREDENTIALS, "Username and password do not match."),
  WRONG_RECOVERY_CODE(Problem.Kind.WRONG_CREDENTIALS, "Username and recovery code do not match."),
  WRONG_CURRENT_PASSWORD(Problem.Kind.INVALID, "This is not your current password."),
  PASSWORD_EASY_TO_GUESS(
      Problem.Kind.INVALID,
      "This password is easy to guess: it is a common one, repeats itself or contains your "
          + "username. Use three or four words that have nothing to do with each other."),
  INVALID_SET_UP_LINK(
      Problem.Kind.SIGN_UP_CLOSED,
      "This set-up link is invalid or was used before. Sign in, or ask the operator of this "
          + "server."),
  INVITE_NEEDED(
      Problem.Kind.SIGN_UP_CLOSED, "Ask a member for an invite link to make an account here."),
  TOO_MANY_ATTEMPTS(
      Problem.Kind.THROTTLED, "Too many attempts. Wait a few minutes, then try again."),
  TOO_MANY_SIGN_INS(
      Problem.Kind.UNAVAILABLE,
      "Too many people are signing in right now. Try again in a few seconds."),
  TOO_MANY_ATTEMPTS_AT_ONCE(
      Problem.Kind.UNAVAILABLE, "Too many of these requests at once. Try again in a few seconds."),
  ONLY_OWNER(
      Problem.Kind.REFUSED,
      "You are the only owner of projects that others work in: {projects}. Make someone else "
          + "an owner first, or delete them.");

  private final Problem.Kind kind;
  private final String template;

  AccountProblem(Problem.Kind kind, String template) {
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
