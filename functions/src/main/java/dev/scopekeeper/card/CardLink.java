package dev.scopekeeper.card;

import dev.scopekeeper.database.Transaction;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What a card is linked to, each in a table of its own: how links are stored and taken away. */
enum CardLink {
  LABEL("label", "card/label", "card/unlabel"),
  BLOCKER("blocker", "card/block", "card/unblock"),
  DECISION("decision", "card/decide", "card/undecide");

  private record Link(UUID card, UUID other) {}

  private final String parameter;
  private final String link;
  private final String unlink;

  CardLink(String parameter, String link, String unlink) {
    this.parameter = parameter;
    this.link = link;
    this.unlink = unlink;
  }

  /** What the card is linked to. */
  List<UUID> of(Card card) {
    return switch (this) {
      case LABEL -> card.labels();
      case BLOCKER -> card.blockedBy();
      case DECISION -> card.decisions();
    };
  }

  /** What the second of two states of a card is linked to and the first is not. */
  List<UUID> come(Card before, Card after) {
    return of(after).stream().filter(other -> !of(before).contains(other)).toList();
  }

  /** Stores the links of new cards. */
  void insert(Transaction tx, UUID project, List<Card> cards) {
    run(tx, project, link, cards.stream().flatMap(card -> links(card.id(), of(card))).toList());
  }

  /** Stores how the links of a card differ. */
  void update(Transaction tx, UUID project, Card before, Card after) {
    run(tx, project, unlink, links(after.id(), come(after, before)).toList());
    run(tx, project, link, links(after.id(), come(before, after)).toList());
  }

  private static Stream<Link> links(UUID card, List<UUID> others) {
    return others.stream().map(other -> new Link(card, other));
  }

  private void run(Transaction tx, UUID project, String statement, List<Link> links) {
    tx.each(
        statement,
        links,
        (row, one) -> {
          row.bind("project", project);
          row.bind("card", one.card());
          row.bind(parameter, one.other());
        });
  }
}
