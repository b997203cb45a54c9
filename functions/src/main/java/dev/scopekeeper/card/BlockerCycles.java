package dev.scopekeeper.card;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProblemMessage;
import dev.scopekeeper.database.Transaction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Rejects blockers that would make cards wait for each other in a cycle, whichever change adds
 * them.
 */
final class BlockerCycles {

  /** A cycle can contain all cards of a project. */
  private static final int MAX_NAMED = 10;

  private record Edge(UUID card, UUID blocker) {}

  private BlockerCycles() {}

  /**
   * Checks the blockers that a card gains.
   *
   * @throws Problem 409 with the cards of the cycle, if there would be one
   */
  static void reject(Transaction tx, UUID project, Card before, Card after) {
    for (var blocker : CardLink.BLOCKER.added(before, after)) {
      findCycle(tx, project, after.id(), blocker)
          .ifPresent(cards -> {
            throw Problem.of(describe(tx, project, cards));
          });
    }
  }

  /** The cards of the cycle, beginning and ending with the given card. */
  private static Optional<List<UUID>> findCycle(
      Transaction tx, UUID project, UUID card, UUID blocker) {
    if (card.equals(blocker)) {
      return Optional.of(List.of(card, card));
    }
    Map<UUID, List<UUID>> blockers =
        tx
            .sql("card/blocker_graph")
            .bind("project", project)
            .bind("card", blocker)
            .list(Edge.class)
            .stream()
            .collect(
                Collectors.groupingBy(
                    Edge::card, Collectors.mapping(Edge::blocker, Collectors.toList())));
    return findPath(blockers, blocker, card)
        .map(path -> {
          var cycle = new ArrayList<UUID>();
          cycle.add(card);
          cycle.addAll(path);
          return cycle;
        });
  }

  /** The shortest path from one card to another along blockers (breadth-first search). */
  private static Optional<List<UUID>> findPath(Map<UUID, List<UUID>> blockers, UUID from, UUID to) {
    var predecessors = new HashMap<UUID, UUID>();
    var queue = new ArrayDeque<UUID>(List.of(from));
    while (!queue.isEmpty()) {
      var card = queue.remove();
      for (var blocker : blockers.getOrDefault(card, List.of())) {
        if (predecessors.putIfAbsent(blocker, card) == null) {
          queue.add(blocker);
        }
      }
    }
    if (!predecessors.containsKey(to)) {
      return Optional.empty();
    }
    var path = new ArrayDeque<UUID>(List.of(to));
    while (!path.getFirst().equals(from)) {
      path.addFirst(predecessors.getOrDefault(path.getFirst(), from));
    }
    return Optional.of(List.copyOf(path));
  }

  private static ProblemMessage describe(Transaction tx, UUID project, List<UUID> cards) {
    var names = cards.stream().limit(MAX_NAMED).map(id -> name(tx, project, id)).toList();
    return cards.size() > MAX_NAMED
        ? CardProblem.LONG_BLOCKER_CYCLE.with("count", cards.size() - 1).with("cards", names)
        : CardProblem.BLOCKER_CYCLE.with("cards", names);
  }

  private static String name(Transaction tx, UUID project, UUID id) {
    return Card.ENTITY_TYPE
        .read(tx, project, id)
        .map(card -> "#" + card.number() + " " + card.title())
        .orElseGet(id::toString);
  }
}
