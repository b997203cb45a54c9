package dev.scopekeeper.card;

import dev.scopekeeper.change.EntityType;
import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.database.Transaction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Stores cards and their links. */
public final class CardEntityType extends EntityType<Card> {

  /** Also the limit in {@code card/insert}. */
  private static final int MOST = 20_000;

  private record Numbered(int number) {}

  CardEntityType() {
    super(Kind.CARD, "card", Card.class, Card::withRevision);
  }

  @Override
  protected Optional<Card> insert(Transaction tx, UUID project, Card card) {
    var numbered =
        tx.sql("card/insert").bindAll(card).bind("project", project).first(Numbered.class);
    if (numbered.isEmpty()) {
      WipLimit.rejectFull(tx, project, card.stage(), 1);
    } else {
      insertLinks(tx, project, List.of(card));
    }
    return numbered.map(row -> card.withNumber(row.number()));
  }

  /**
   * Numbers the cards here, for the project is locked: a statement for each would take its time.
   */
  @Override
  protected Optional<List<Card>> insertEach(Transaction tx, UUID project, List<Card> cards) {
    var last = tx.sql("card/last_number").bind("project", project).single(Numbered.class).number();
    if (last + cards.size() > MOST) {
      return Optional.empty();
    }
    cards.stream()
        .filter(card -> !card.archived())
        .collect(Collectors.groupingBy(Card::stage, Collectors.counting()))
        .forEach((stage, count) -> WipLimit.rejectFull(tx, project, stage, count));
    var numbered =
        IntStream.range(0, cards.size())
            .mapToObj(i -> cards.get(i).withNumber(last + 1 + i))
            .toList();
    tx.each("card/insert_all", numbered, Map.of("project", project));
    insertLinks(tx, project, numbered);
    return Optional.of(numbered);
  }

  @Override
  protected void insertAll(Transaction tx, UUID project, long revision, List<Card> cards) {
    tx.each("card/insert_all", cards, Map.of("project", project, "revision", revision));
    insertLinks(tx, project, cards);
  }

  private static void insertLinks(Transaction tx, UUID project, List<Card> cards) {
    for (var link : CardLink.values()) {
      link.insert(tx, project, cards);
    }
  }

  @Override
  protected void update(Transaction tx, UUID project, Card before, Card after) {
    BlockerCycles.reject(tx, project, before, after);
    var rows =
        tx.sql("card/update")
            .bindAll(after)
            .bind("project", project)
            .bind("entersStage", WipLimit.entersStage(before, after))
            .run();
    if (rows == 0) {
      throw WipLimit.stageFull(tx, project, after.stage(), 1).orElseThrow();
    }
    for (var link : CardLink.values()) {
      link.update(tx, project, before, after);
    }
  }

  @Override
  protected Optional<UUID> card(Card card) {
    return Optional.of(card.id());
  }

  /** Updates a card's counts of checklist items, comments and attachments. */
  public static void updateCounts(ProjectChange change, UUID card) {
    change
        .tx()
        .sql("card/update_counts")
        .bind("project", change.project())
        .bind("card", card)
        .bind("revision", change.revision())
        .bind("now", change.at())
        .run();
    change.include(change.find(Card.ENTITY_TYPE, card));
  }
}
