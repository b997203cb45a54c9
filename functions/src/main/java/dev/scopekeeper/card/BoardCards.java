package dev.scopekeeper.card;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.scopekeeper.database.Transaction;
import java.util.List;
import java.util.UUID;

/** The cards of a board. */
public final class BoardCards {

  private record Carried(UUID card, UUID label) {}

  private BoardCards() {}

  /** All live cards in their order; their labels are read at once, not card by card. */
  public static List<CardSummary> all(Transaction tx, UUID project) {
    var cards = tx.sql("card/board").bind("project", project).list(CardSummary.class);
    var labels =
        tx.sql("card/labels").bind("project", project).list(Carried.class).stream()
            .collect(groupingBy(Carried::card, mapping(Carried::label, toList())));
    return cards.stream()
        .map(card -> card.labelled(labels.getOrDefault(card.id(), List.of())))
        .toList();
  }

  /** What changed since a revision, archived cards too. */
  public static List<CardSummary> since(Transaction tx, UUID project, long since) {
    return tx.sql("card/since")
        .bind("project", project)
        .bind("since", since)
        .list(CardSummary.class);
  }
}
