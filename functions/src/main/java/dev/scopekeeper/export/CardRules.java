package dev.scopekeeper.export;

import static dev.scopekeeper.export.DocumentRules.require;
import static dev.scopekeeper.export.DocumentRules.requireAllKnown;
import static dev.scopekeeper.export.DocumentRules.requireKnown;

import dev.scopekeeper.change.Ranks;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Rules for the cards of a document. */
record CardRules(
    List<DocumentCard> cards,
    Set<UUID> stages,
    Set<UUID> releases,
    Set<UUID> epics,
    Set<UUID> labels,
    Set<UUID> decisions) {

  /** Checks the cards and returns their ids. */
  Set<UUID> check() {
    var ids = DocumentRules.ids("cards", cards, DocumentCard::id);
    DocumentRules.unique("cards", cards, DocumentCard::number, "number");
    DocumentRules.ranks("cards", cards, DocumentCard::rank);
    var items = new HashSet<UUID>();
    var comments = new HashSet<UUID>();
    for (var i = 0; i < cards.size(); i++) {
      var card = cards.get(i);
      var at = "#/cards/" + i;
      requireKnown(Optional.of(card.stage()), stages, at + "/stage");
      requireKnown(card.release(), releases, at + "/release");
      requireKnown(card.epic(), epics, at + "/epic");
      requireAllKnown(card.labels(), labels, at + "/labels");
      requireAllKnown(card.blockedBy(), ids, at + "/blockedBy");
      requireAllKnown(card.decisions(), decisions, at + "/decisions");
      items(card, at, items);
      comments(card, at, comments);
    }
    requireNoCycles();
    return ids;
  }

  private static void items(DocumentCard card, String at, Set<UUID> knownIds) {
    for (var i = 0; i < card.checklist().size(); i++) {
      var item = card.checklist().get(i);
      var place = at + "/checklist/" + i;
      require(knownIds.add(item.id()), place + "/id", DocumentProblem.NOT_UNIQUE);
      require(Ranks.isRank(item.rank()), place + "/rank", DocumentProblem.NOT_A_RANK);
    }
  }

  private static void comments(DocumentCard card, String at, Set<UUID> knownIds) {
    for (var i = 0; i < card.comments().size(); i++) {
      require(
          knownIds.add(card.comments().get(i).id()),
          at + "/comments/" + i + "/id",
          DocumentProblem.NOT_UNIQUE);
    }
  }

  /** Repeatedly removes cards without blockers. Whatever is left is in a cycle. */
  private void requireNoCycles() {
    var waiting = new HashMap<UUID, Integer>();
    var waiters = new HashMap<UUID, Set<UUID>>();
    var free = new ArrayDeque<UUID>();
    for (var card : cards) {
      waiting.put(card.id(), card.blockedBy().size());
      if (card.blockedBy().isEmpty()) {
        free.add(card.id());
      }
      card.blockedBy()
          .forEach(
              blocker -> waiters.computeIfAbsent(blocker, _ -> new HashSet<>()).add(card.id()));
    }
    while (!free.isEmpty()) {
      waiters.getOrDefault(free.remove(), Set.of()).stream()
          .filter(card -> waiting.merge(card, -1, Integer::sum) == 0)
          .forEach(free::add);
    }
    requireFree(waiting);
  }

  private void requireFree(Map<UUID, Integer> waiting) {
    for (var i = 0; i < cards.size(); i++) {
      require(
          waiting.getOrDefault(cards.get(i).id(), 0) == 0,
          "#/cards/" + i + "/blockedBy",
          DocumentProblem.CARDS_IN_A_CIRCLE);
    }
  }
}
