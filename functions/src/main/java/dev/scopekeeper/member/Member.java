package dev.scopekeeper.member;

import dev.scopekeeper.api.Caller;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.Subject;
import dev.scopekeeper.change.Thing;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who may see or change a project.
 *
 * @param id the account's
 */
@RecordBuilder
public record Member(UUID id, String username, String name, Role role, long revision)
    implements Thing, MemberBuilder.With {

  public static final Subject<Member> SUBJECT =
      new Subject<>(Kind.MEMBER, "member", Member.class, Member::withRevision);

  /**
   * Ends the membership. The cards become unassigned, and the invites and public links that the
   * member made are revoked; further changes are announced under a name that they were not told.
   *
   * @throws dev.scopekeeper.api.Problem 409 where the project is left without an owner
   */
  public void leave(ProjectChange change) {
    change.detachAndRemove(SUBJECT, this, Optional.empty());
    Owners.revokeLinks(change, id);
    Owners.require(change);
    change.tx().sql("project/renew_beacon").bind("project", change.project()).run();
  }

  /** Who makes a project. */
  public static Member owner(Caller caller) {
    return new Member(caller.account(), caller.username(), caller.name(), Role.OWNER, 0);
  }
}
