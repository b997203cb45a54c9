package dev.scopekeeper.card;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProblemMessage;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.Verb;
import dev.scopekeeper.database.Transaction;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The kinds of links of a card, each in a table of its own. Adds, removes and stores links. */
public enum CardLink {
  LABEL("label", "card/link_label", "card/unlink_label"),
  BLOCKER("blocker", "card/link_blocker", "card/unlink_blocker"),
  DECISION("decision", "card/link_decision", "card/unlink_decision");

  private record Link(UUID card, UUID target) {}

  /** The maximum number of links of a kind. */
  private static final int MAX_LINKS = 20;

  private final String parameter;
  private final String link;
  private final String unlink;

  CardLink(String parameter, String link, String unlink) {
    this.parameter = parameter;
    this.link = link;
    this.unlink = unlink;
  }

  /**
   * Adds a link. Does nothing if it exists.
   *
   * @throws Problem 409 if the card has the maximum number of such links
   */
  public void link(ProjectChange change, Card card, UUID target) {
    var targets =
        Stream.concat(targets(card).stream(), Stream.of(target)).distinct().sorted().toList();
    if (targets.size() > MAX_LINKS) {
      throw Problem.of(limitReached());
    }
    change.edit(Card.ENTITY_TYPE, card, with(card, targets), Verb.EDITED);
  }

  /** Removes a link, if it exists. */
  public void unlink(ProjectChange change, Card card, UUID removed) {
    var rest = targets(card).stream().filter(target -> !target.equals(removed)).toList();
    change.edit(Card.ENTITY_TYPE, card, with(card, rest), Verb.EDITED);
  }

  private ProblemMessage limitReached() {
    return switch (this) {
      case LABEL -> CardProblem.TOO_MANY_LABELS.with("limit", MAX_LINKS);
      case BLOCKER -> CardProblem.TOO_MANY_BLOCKERS.with("limit", MAX_LINKS);
      case DECISION -> CardProblem.TOO_MANY_DECISIONS.with("limit", MAX_LINKS);
    };
  }

  /** The targets of a card. */
  List<UUID> targets(Card card) {
    return switch (this) {
      case LABEL -> card.labels();
      case BLOCKER -> card.blockedBy();
      case DECISION -> card.decisions();
    };
  }

  private Card with(Card card, List<UUID> targets) {
    return switch (this) {
      case LABEL -> card.withLabels(targets);
      case BLOCKER -> card.withBlockedBy(targets);
      case DECISION -> card.withDecisions(targets);
    };
  }

  /** The targets that the second of two states has and the first has not. */
  List<UUID> added(Card before, Card after) {
    return targets(after).stream().filter(target -> !targets(before).contains(target)).toList();
  }

  /** Stores the links of new cards. */
  void insert(Transaction tx, UUID project, List<Card> cards) {
    run(
        tx,
        project,
        link,
        cards.stream().flatMap(card -> links(card.id(), targets(card))).toList());
  }

  /** Stores the differences between the links of two states of a card. */
  void update(Transaction tx, UUID project, Card before, Card after) {
    run(tx, project, unlink, links(after.id(), added(after, before)).toList());
    run(tx, project, link, links(after.id(), added(before, after)).toList());
  }

  private static Stream<Link> links(UUID card, List<UUID> targets) {
    return targets.stream().map(target -> new Link(card, target));
  }

  private void run(Transaction tx, UUID project, String statement, List<Link> links) {
    tx.each(
        statement,
        links,
        (row, entry) -> {
          row.bind("project", project);
          row.bind("card", entry.card());
          row.bind(parameter, entry.target());
        });
  }
}
