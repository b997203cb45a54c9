package dev.scopekeeper.member;

import dev.scopekeeper.api.Caller;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.change.EntityType;
import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.Thing;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.UUID;

/**
 * A person with access to a project.
 *
 * @param id the id of the account
 */
@RecordBuilder
public record Member(UUID id, String username, String name, Role role, long revision)
    implements Thing, MemberBuilder.With {

  public static final EntityType<Member> ENTITY_TYPE =
      new EntityType<>(Kind.MEMBER, "member", Member.class, Member::withRevision);

  /**
   * Ends the membership. The cards become unassigned, and the invites and public links of the
   * member are revoked. Further changes are announced under a new name that they do not know.
   *
   * @throws dev.scopekeeper.api.Problem 409 if the project has no owner left
   */
  public void leave(ProjectChange change) {
    change.detachAndRemove(ENTITY_TYPE, this);
    Owners.revokeLinks(change, id);
    Owners.require(change);
    change.tx().sql("project/renew_beacon").bind("project", change.project()).run();
  }

  /** The creator of a project, as its owner. */
  public static Member owner(Caller caller) {
    return new Member(caller.account(), caller.username(), caller.name(), Role.OWNER, 0);
  }
}
