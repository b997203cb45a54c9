package dev.scopekeeper.project;

import dev.scopekeeper.api.Caller;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.card.CardCleanup;
import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.Subject;
import dev.scopekeeper.change.Thing;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who may see or change a project.
 *
 * @param id the account's
 */
public record Member(UUID id, String username, String name, Role role, long revision)
    implements Thing {

  public static final Subject<Member> SUBJECT = new Subject<>(Kind.MEMBER, "member", Member.class);

  /**
   * Ends the membership; the cards become nobody's.
   *
   * @throws dev.scopekeeper.api.Problem 409 where the project is left without an owner
   */
  public void leave(ProjectChange change) {
    CardCleanup.set(change, "member/cards", id, "assignee", Optional.empty());
    change.remove(SUBJECT, this);
    Owners.require(change);
  }

  /** Who makes a project. */
  public static Member owner(Caller caller) {
    return new Member(caller.account(), caller.username(), caller.name(), Role.OWNER, 0);
  }
}
