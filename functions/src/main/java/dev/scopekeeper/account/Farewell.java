package dev.scopekeeper.account;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.scopekeeper.api.Role;
import dev.scopekeeper.database.Transaction;
import java.util.List;
import java.util.UUID;

/**
 * What becomes of somebody's projects when their account goes.
 *
 * @param deleted those that they are alone in
 * @param left those that go on without them
 * @param ownerless those that would have members and no owner: they are in the way
 */
public record Farewell(List<Ending> deleted, List<Ending> left, List<Ending> ownerless) {

  /** A project, as it is called. */
  public record Ending(UUID id, String key, String name) {}

  private record Membership(UUID id) {}

  private record Standing(UUID id, String key, String name, Role role, int members, int owners) {
    Ending ending() {
      return new Ending(id, key, name);
    }

    Fate fate() {
      if (members == 1) {
        return Fate.DELETED;
      }
      return role == Role.OWNER && owners == 1 ? Fate.OWNERLESS : Fate.LEFT;
    }
  }

  private enum Fate {
    DELETED,
    LEFT,
    OWNERLESS
  }

  private record Held(long revision) {}

  /** As things stand. */
  static Farewell look(Transaction tx, UUID account) {
    var standings =
        memberships(tx, account).stream()
            .flatMap(membership ->
                tx
                    .sql("account/standing")
                    .bind("account", account)
                    .bind("project", membership.id())
                    .first(Standing.class)
                    .stream())
            .collect(groupingBy(Standing::fate, mapping(Standing::ending, toList())));
    return new Farewell(
        standings.getOrDefault(Fate.DELETED, List.of()),
        standings.getOrDefault(Fate.LEFT, List.of()),
        standings.getOrDefault(Fate.OWNERLESS, List.of()));
  }

  /** As things stand, and stay until the transaction ends. */
  static Farewell hold(Transaction tx, UUID account) {
    for (var membership : memberships(tx, account)) {
      tx.sql("account/hold_project").bind("project", membership.id()).first(Held.class);
    }
    return look(tx, account);
  }

  private static List<Membership> memberships(Transaction tx, UUID account) {
    return tx.sql("account/memberships").bind("account", account).list(Membership.class);
  }
}
