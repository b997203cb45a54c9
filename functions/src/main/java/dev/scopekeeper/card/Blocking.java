package dev.scopekeeper.card;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.database.Transaction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which cards wait for which: never in a circle, however a card came to wait. */
final class Blocking {

  /** A circle may go through all cards of a project. */
  private static final int MOST_NAMED = 10;

  private record Step(UUID card, UUID blocker) {}

  private Blocking() {}

  /**
   * Holds the cards that a card newly waits for against what they wait for themselves.
   *
   * @throws Problem 409 with the circle, where there would be one
   */
  static void check(Transaction tx, UUID project, Card before, Card after) {
    for (var blocker : CardLink.BLOCKER.come(before, after)) {
      circle(tx, project, after.id(), blocker)
          .ifPresent(cards -> {
            throw Problem.of(
                Problem.Kind.REFUSED, "That would be a circle: " + told(tx, project, cards) + ".");
          });
    }
  }

  /** The cards from the one that would wait, along what they wait for, back to it. */
  private static Optional<List<UUID>> circle(
      Transaction tx, UUID project, UUID card, UUID blocker) {
    if (card.equals(blocker)) {
      return Optional.of(List.of(card, card));
    }
    Map<UUID, List<UUID>> waiting =
        tx
            .sql("card/blocking")
            .bind("project", project)
            .bind("card", blocker)
            .list(Step.class)
            .stream()
            .collect(
                Collectors.groupingBy(
                    Step::card, Collectors.mapping(Step::blocker, Collectors.toList())));
    return path(waiting, blocker, card)
        .map(path -> {
          var whole = new ArrayList<UUID>();
          whole.add(card);
          whole.addAll(path);
          return whole;
        });
  }

  /** The shortest way from one card along what it waits for to another. */
  private static Optional<List<UUID>> path(Map<UUID, List<UUID>> waiting, UUID from, UUID to) {
    var cameFrom = new HashMap<UUID, UUID>();
    var open = new ArrayDeque<UUID>(List.of(from));
    while (!open.isEmpty()) {
      var card = open.remove();
      for (var blocker : waiting.getOrDefault(card, List.of())) {
        if (cameFrom.putIfAbsent(blocker, card) == null) {
          open.add(blocker);
        }
      }
    }
    if (!cameFrom.containsKey(to)) {
      return Optional.empty();
    }
    var path = new ArrayDeque<UUID>(List.of(to));
    while (!path.getFirst().equals(from)) {
      path.addFirst(cameFrom.getOrDefault(path.getFirst(), from));
    }
    return Optional.of(List.copyOf(path));
  }

  private static String told(Transaction tx, UUID project, List<UUID> cards) {
    var named =
        cards.stream()
            .limit(MOST_NAMED)
            .map(id ->
                Card.SUBJECT
                    .read(tx, project, id)
                    .map(card -> "#" + card.number() + " “" + card.title() + "”")
                    .orElse("a card"))
            .collect(Collectors.joining(" waits for "));
    var more = cards.size() - MOST_NAMED;
    return more > 0 ? named + " and so on, " + more + " more steps" : named;
  }
}
