package dev.scopekeeper.transfer;

import dev.scopekeeper.api.ProblemMessage;

/** A file that cannot be imported, and why. */
public final class UnreadableImport extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient ProblemMessage problem;

  UnreadableImport(ProblemMessage problem) {
    super(problem.sentence());
    this.problem = problem;
  }

  public ProblemMessage problem() {
    return problem;
  }
}
