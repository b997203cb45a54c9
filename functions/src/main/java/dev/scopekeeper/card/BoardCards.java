package dev.scopekeeper.card;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.scopekeeper.database.StatementGroup;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** The cards of a board, by statements of a group that reads more than them. */
public final class BoardCards {

  private record Link(CardLink kind, UUID card, UUID other) {}

  private BoardCards() {}

  /** All live cards in their order; their links are read at once, not card by card. */
  public static Supplier<List<CardSummary>> all(StatementGroup group) {
    var cards = group.add("card/board", CardSummary.class);
    var links = group.add("card/links", Link.class);
    return () -> linked(cards.rows(), links.rows());
  }

  /** What changed since the revision {@code :since}, archived cards too. */
  public static Supplier<List<CardSummary>> since(StatementGroup group) {
    return group.add("card/since", CardSummary.class)::rows;
  }

  private static List<CardSummary> linked(List<CardSummary> cards, List<Link> links) {
    var byKind = links.stream().collect(groupingBy(Link::kind));
    var labels = byCard(byKind.getOrDefault(CardLink.LABEL, List.of()));
    var blockers = byCard(byKind.getOrDefault(CardLink.BLOCKER, List.of()));
    var decisions = byCard(byKind.getOrDefault(CardLink.DECISION, List.of()));
    return cards.stream()
        .map(card ->
            card.linked(
                labels.getOrDefault(card.id(), List.of()),
                blockers.getOrDefault(card.id(), List.of()),
                decisions.getOrDefault(card.id(), List.of())))
        .toList();
  }

  private static Map<UUID, List<UUID>> byCard(List<Link> links) {
    return links.stream().collect(groupingBy(Link::card, mapping(Link::other, toList())));
  }
}
