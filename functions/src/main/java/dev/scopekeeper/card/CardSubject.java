package dev.scopekeeper.card;

import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.Subject;
import dev.scopekeeper.database.Transaction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Stores cards and their links. */
public final class CardSubject extends Subject<Card> {

  private record Numbered(int number) {}

  CardSubject() {
    super(Kind.CARD, "card", Card.class, Card::withRevision);
  }

  @Override
  protected Optional<Card> insert(Transaction tx, UUID project, Card card) {
    var numbered =
        tx.sql("card/insert").bindAll(card).bind("project", project).first(Numbered.class);
    if (numbered.isEmpty()) {
      WipLimit.stageFull(tx, project, card)
          .ifPresent(problem -> {
            throw problem;
          });
    } else {
      for (var link : CardLink.values()) {
        link.insert(tx, project, List.of(card));
      }
    }
    return numbered.map(row -> card.withNumber(row.number()));
  }

  @Override
  protected void insertAll(Transaction tx, UUID project, long revision, List<Card> cards) {
    tx.each("card/insert_all", cards, Map.of("project", project, "revision", revision));
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
      throw WipLimit.stageFull(tx, project, after).orElseThrow();
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
    change.include(change.find(Card.SUBJECT, card));
  }
}
