package dev.scopekeeper.project;

import dev.scopekeeper.api.Caller;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.Subject;
import dev.scopekeeper.change.Thing;
import java.util.UUID;

/**
 * Somebody who may see or change a project.
 *
 * @param id the account's
 */
public record Member(UUID id, String username, String name, Role role, long revision)
    implements Thing {

  public static final Subject<Member> SUBJECT = new Subject<>(Kind.MEMBER, "member", Member.class);

  /** Who makes a project. */
  public static Member owner(Caller caller) {
    return new Member(caller.account(), caller.username(), caller.name(), Role.OWNER, 0);
  }
}
