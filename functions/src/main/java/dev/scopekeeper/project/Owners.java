package dev.scopekeeper.project;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.change.ProjectChange;

/** A project always has an owner. */
final class Owners {

  private record Count(int owners) {}

  private Owners() {}

  /**
   * @throws Problem 409 where the project is left without an owner
   */
  static void require(ProjectChange change) {
    var count = change.tx().sql("member/owners").bind("project", change.project()).one(Count.class);
    if (count.owners() == 0) {
      throw Problem.of(
          Problem.Kind.REFUSED, "A project needs an owner. Make somebody else an owner first.");
    }
  }
}
