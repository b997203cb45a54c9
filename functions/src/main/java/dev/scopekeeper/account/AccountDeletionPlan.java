package dev.scopekeeper.account;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.scopekeeper.api.Role;
import dev.scopekeeper.database.Transaction;
import java.util.List;
import java.util.UUID;

/**
 * What deleting an account does to the projects of its owner.
 *
 * @param deleted projects where they are the only member
 * @param left projects that continue without them
 * @param ownerless projects that would have members but no owner; they prevent the deletion
 */
public record AccountDeletionPlan(
    List<AffectedProject> deleted, List<AffectedProject> left, List<AffectedProject> ownerless) {

  /** A project that the deletion affects. */
  public record AffectedProject(UUID id, String key, String name) {}

  private record Membership(UUID id) {}

  private record ProjectRow(UUID id, String key, String name, Role role, int members, int owners) {
    AffectedProject toAffectedProject() {
      return new AffectedProject(id, key, name);
    }

    Effect effect() {
      if (members == 1) {
        return Effect.DELETED;
      }
      return role == Role.OWNER && owners == 1 ? Effect.OWNERLESS : Effect.LEFT;
    }
  }

  private enum Effect {
    DELETED,
    LEFT,
    OWNERLESS
  }

  private record Locked(long revision) {}

  /** Reads the plan. It may change until the account is locked. */
  static AccountDeletionPlan read(Transaction tx, UUID account) {
    var projects =
        memberships(tx, account).stream()
            .flatMap(membership ->
                tx
                    .sql("account/membership_counts")
                    .bind("account", account)
                    .bind("project", membership.id())
                    .first(ProjectRow.class)
                    .stream())
            .collect(
                groupingBy(ProjectRow::effect, mapping(ProjectRow::toAffectedProject, toList())));
    return new AccountDeletionPlan(
        projects.getOrDefault(Effect.DELETED, List.of()),
        projects.getOrDefault(Effect.LEFT, List.of()),
        projects.getOrDefault(Effect.OWNERLESS, List.of()));
  }

  /** Reads the plan and locks the projects, so that it holds until the transaction ends. */
  static AccountDeletionPlan lock(Transaction tx, UUID account) {
    for (var membership : memberships(tx, account)) {
      tx.sql("account/lock_project").bind("project", membership.id()).first(Locked.class);
    }
    return read(tx, account);
  }

  private static List<Membership> memberships(Transaction tx, UUID account) {
    return tx.sql("account/memberships").bind("account", account).list(Membership.class);
  }
}
