package dev.scopekeeper.card;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.scopekeeper.database.StatementGroup;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Reads the cards of a board as part of a larger group of statements. */
public final class BoardCards {

  private record Link(CardLink kind, UUID card, UUID target) {}

  private BoardCards() {}

  /**
   * Adds the statements for all live cards in their order. Reads all links at once, not card by
   * card.
   */
  public static Supplier<List<CardSummary>> addLive(StatementGroup group) {
    var cards = group.add("card/board", CardSummary.class);
    var links = group.add("card/links", Link.class);
    return () -> withLinks(cards.rows(), links.rows());
  }

  /**
   * Adds the statement for the cards that changed since the revision {@code :since}, archived ones
   * too.
   */
  public static Supplier<List<CardSummary>> addChangedSince(StatementGroup group) {
    return group.add("card/since", CardSummary.class)::rows;
  }

  private static List<CardSummary> withLinks(List<CardSummary> cards, List<Link> links) {
    var byKind = links.stream().collect(groupingBy(Link::kind));
    var labels = byCard(byKind.getOrDefault(CardLink.LABEL, List.of()));
    var blockers = byCard(byKind.getOrDefault(CardLink.BLOCKER, List.of()));
    var decisions = byCard(byKind.getOrDefault(CardLink.DECISION, List.of()));
    return cards.stream()
        .map(card ->
            card.withLinks(
                labels.getOrDefault(card.id(), List.of()),
                blockers.getOrDefault(card.id(), List.of()),
                decisions.getOrDefault(card.id(), List.of())))
        .toList();
  }

  private static Map<UUID, List<UUID>> byCard(List<Link> links) {
    return links.stream().collect(groupingBy(Link::card, mapping(Link::target, toList())));
  }
}
