package dev.scopekeeper.member;

import dev.scopekeeper.api.Call;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.database.Transaction;
import java.util.UUID;

/**
 * Rules for owners: a project always has one, and their links are revoked when they lose the role.
 */
public final class Owners {

  /** A project locked by one of its owners. */
  public record LockedProject(String name, String key, boolean archived) {}

  private record Count(int owners) {}

  private Owners() {}

  /**
   * Locks the project of the path for the transaction and checks that the caller is still an owner.
   * The check at the start of the request is not enough: the owner may have been removed since.
   *
   * @throws Problem 403 if the caller is no longer an owner
   */
  public static LockedProject lockProjectAsOwner(Transaction tx, Call<?> call) {
    return tx.sql("member/lock_as_owner")
        .bind("project", call.project().id())
        .bind("account", call.caller().account())
        .first(LockedProject.class)
        .orElseThrow(() -> Problem.of(MemberProblem.NO_LONGER_OWNER));
  }

  /**
   * @throws Problem 409 if the project has no owner left
   */
  static void require(ProjectChange change) {
    var count =
        change.tx().sql("member/owners").bind("project", change.project()).single(Count.class);
    if (count.owners() == 0) {
      throw Problem.of(MemberProblem.LAST_OWNER);
    }
  }

  /** Revokes the invites and public links of a member who is no longer an owner. */
  static void revokeLinks(ProjectChange change, UUID member) {
    for (var statement : new String[] {"invite/revoke_of_member", "public_link/revoke_of_member"}) {
      change.tx().sql(statement).bind("project", change.project()).bind("account", member).run();
    }
  }
}
