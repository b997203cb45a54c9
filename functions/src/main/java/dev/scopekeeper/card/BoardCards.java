package dev.scopekeeper.card;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.scopekeeper.database.Transaction;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The cards of a board.
 *
 * @param revision the project's, after they were read
 */
public record BoardCards(List<CardSummary> cards, long revision) {

  private record Link(String sort, UUID card, UUID other, long revision) {}

  private record Now(long revision) {}

  /** All live cards in their order; what they are linked to is read at once, not card by card. */
  public static BoardCards all(Transaction tx, UUID project) {
    var cards = tx.sql("card/board").bind("project", project).list(CardSummary.class);
    var links =
        tx.sql("card/links").bind("project", project).list(Link.class).stream()
            .collect(groupingBy(Link::sort));
    var labels = byCard(links.getOrDefault("label", List.of()));
    var blockers = byCard(links.getOrDefault("blocker", List.of()));
    return new BoardCards(
        cards.stream()
            .map(card ->
                card.linked(
                    labels.getOrDefault(card.id(), List.of()),
                    blockers.getOrDefault(card.id(), List.of())))
            .toList(),
        links.getOrDefault("project", List.of()).getFirst().revision());
  }

  /** What changed since a revision, archived cards too. */
  public static BoardCards since(Transaction tx, UUID project, long since) {
    var cards =
        tx.sql("card/since").bind("project", project).bind("since", since).list(CardSummary.class);
    var now = tx.sql("project/revision").bind("project", project).one(Now.class);
    return new BoardCards(cards, now.revision());
  }

  private static Map<UUID, List<UUID>> byCard(List<Link> links) {
    return links.stream().collect(groupingBy(Link::card, mapping(Link::other, toList())));
  }
}
