package dev.scopekeeper.export;

import static dev.scopekeeper.export.DocumentRules.refer;
import static dev.scopekeeper.export.DocumentRules.refers;
import static dev.scopekeeper.export.DocumentRules.require;

import dev.scopekeeper.change.Ranks;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What holds of the cards of a document. */
record CardRules(
    List<DocumentCard> cards,
    Set<UUID> stages,
    Set<UUID> releases,
    Set<UUID> epics,
    Set<UUID> labels,
    Set<UUID> decisions) {

  /** The ids of the cards. */
  Set<UUID> check() {
    var ids = DocumentRules.ids("cards", cards, DocumentCard::id);
    DocumentRules.once("cards", cards, DocumentCard::number, "number");
    DocumentRules.ranks("cards", cards, DocumentCard::rank);
    var items = new HashSet<UUID>();
    var comments = new HashSet<UUID>();
    for (var i = 0; i < cards.size(); i++) {
      var card = cards.get(i);
      var at = "#/cards/" + i;
      refers(Optional.of(card.stage()), stages, at + "/stage");
      refers(card.release(), releases, at + "/release");
      refers(card.epic(), epics, at + "/epic");
      refer(card.labels(), labels, at + "/labels");
      refer(card.blockedBy(), ids, at + "/blockedBy");
      refer(card.decisions(), decisions, at + "/decisions");
      items(card, at, items);
      comments(card, at, comments);
    }
    noCircle();
    return ids;
  }

  private static void items(DocumentCard card, String at, Set<UUID> known) {
    for (var i = 0; i < card.checklist().size(); i++) {
      var item = card.checklist().get(i);
      var place = at + "/checklist/" + i;
      require(known.add(item.id()), place + "/id", "Another one has the same.");
      require(Ranks.isRank(item.rank()), place + "/rank", "This is not a rank.");
    }
  }

  private static void comments(DocumentCard card, String at, Set<UUID> known) {
    for (var i = 0; i < card.comments().size(); i++) {
      require(
          known.add(card.comments().get(i).id()),
          at + "/comments/" + i + "/id",
          "Another one has the same.");
    }
  }

  /** Takes away cards that wait for nothing, again and again: what is left waits in a circle. */
  private void noCircle() {
    var waiting = new HashMap<UUID, Integer>();
    var waiters = new HashMap<UUID, Set<UUID>>();
    var free = new ArrayDeque<UUID>();
    for (var card : cards) {
      waiting.put(card.id(), card.blockedBy().size());
      if (card.blockedBy().isEmpty()) {
        free.add(card.id());
      }
      card.blockedBy()
          .forEach(other -> waiters.computeIfAbsent(other, _ -> new HashSet<>()).add(card.id()));
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
          "These cards wait for each other in a circle.");
    }
  }
}
