package dev.scopekeeper.card;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.Verb;
import dev.scopekeeper.database.Transaction;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a card is linked to, each in a table of its own: how links come and go, and how they are
 * stored.
 */
public enum CardLink {
  LABEL("label", "card/label", "card/unlabel"),
  BLOCKER("blocker", "card/block", "card/unblock"),
  DECISION("decision", "card/decide", "card/undecide");

  private record Link(UUID card, UUID other) {}

  /** The most links of a kind that a card has. */
  private static final int MOST = 20;

  private final String parameter;
  private final String link;
  private final String unlink;

  CardLink(String parameter, String link, String unlink) {
    this.parameter = parameter;
    this.link = link;
    this.unlink = unlink;
  }

  /**
   * Links a card to something, once.
   *
   * @throws Problem 409 where it has as many such links as it may have
   */
  public void link(ProjectChange change, Card card, UUID other) {
    var others = Stream.concat(of(card).stream(), Stream.of(other)).distinct().sorted().toList();
    if (others.size() > MOST) {
      throw Problem.of(Problem.Kind.REFUSED, tooMany());
    }
    change.edit(Card.SUBJECT, card, with(card, others), Verb.EDITED);
  }

  /** Takes a link away, if it is there. */
  public void unlink(ProjectChange change, Card card, UUID other) {
    var rest = of(card).stream().filter(one -> !one.equals(other)).toList();
    change.edit(Card.SUBJECT, card, with(card, rest), Verb.EDITED);
  }

  private String tooMany() {
    return switch (this) {
      case LABEL -> "A card carries at most " + MOST + " labels.";
      case BLOCKER -> "A card waits for at most " + MOST + " others.";
      case DECISION -> "A card follows at most " + MOST + " decisions.";
    };
  }

  /** What the card is linked to. */
  List<UUID> of(Card card) {
    return switch (this) {
      case LABEL -> card.labels();
      case BLOCKER -> card.blockedBy();
      case DECISION -> card.decisions();
    };
  }

  private Card with(Card card, List<UUID> others) {
    return switch (this) {
      case LABEL -> card.withLabels(others);
      case BLOCKER -> card.withBlockedBy(others);
      case DECISION -> card.withDecisions(others);
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
