package dev.scopekeeper.card;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.scopekeeper.database.Transaction;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The cards of a board. */
public final class BoardCards {

  private record Link(String sort, UUID card, UUID other) {}

  private BoardCards() {}

  /** All live cards in their order; what they are linked to is read at once, not card by card. */
  public static List<CardSummary> all(Transaction tx, UUID project) {
    var cards = tx.sql("card/board").bind("project", project).list(CardSummary.class);
    var links =
        tx.sql("card/links").bind("project", project).list(Link.class).stream()
            .collect(groupingBy(Link::sort));
    var labels = byCard(links.getOrDefault("label", List.of()));
    var blockers = byCard(links.getOrDefault("blocker", List.of()));
    var decisions = byCard(links.getOrDefault("decision", List.of()));
    return cards.stream()
        .map(card ->
            card.linked(
                labels.getOrDefault(card.id(), List.of()),
                blockers.getOrDefault(card.id(), List.of()),
                decisions.getOrDefault(card.id(), List.of())))
        .toList();
  }

  /** What changed since a revision, archived cards too. */
  public static List<CardSummary> since(Transaction tx, UUID project, long since) {
    return tx.sql("card/since")
        .bind("project", project)
        .bind("since", since)
        .list(CardSummary.class);
  }

  private static Map<UUID, List<UUID>> byCard(List<Link> links) {
    return links.stream().collect(groupingBy(Link::card, mapping(Link::other, toList())));
  }
}
